/** The words that addresses are written with: kinds of streets, houses and flats, Russian and English. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** In front of a street's name or behind it. */
export const streets =
  set(`ул улица улице улицы улицу улицей проспект проспекте проспекта просп пр пр-т пр-кт пр-те переулок
переулке переулка пер бульвар бульваре бульвара бул б-р шоссе ш набережная набережной набережную наб проезд проезде пр-д
площадь площади пл тупик аллея аллее линия линии микрорайон микрорайоне мкр мкрн квартал тракт
ul ulitsa ulica prospekt pr-t pereulok per naberezhnaya shosse bulvar`);

/** In front of a village's name. */
export const villages = set(`деревня деревне деревню дер село селе пос поселок поселке пгт станица станице хутор снт`);

export const houses = set('д дом дома доме дому дом. d dom house');

/** What follows a house and takes a number or a letter. */
export const units =
  set(`к корп корпус корпусе стр строение литера лит кв квартира квартиру квартире квартиры оф офис офисе
подъезд подъезда под п этаж этаже эт домофон код блок секция комната ком
apt apartment flat unit suite ste room floor fl kv korp building bldg`);

export const flats = set('кв квартира квартиру квартире kv');

/** Number first, such as `2 подъезд` and `5th floor`. */
export const floors = set('подъезд этаж кв квартира корпус floor fl');

export const towns = set('г город городе гор пос поселок обл область');

/** Behind a street's name in English, and never a word of anything else there. */
export const streetsBehind = set('street road rd avenue ave lane blvd boulevard str');

/** The same where name and word have capitals: in small letters they mean other things. */
export const otherStreetsBehind =
  set(`st drive dr court ct place pl square sq way close hill walk row park gardens grove parade
crescent cres view terrace ter highway hwy mews quay parkway pkwy ln`);

/** Between a number and a street they say that it is no house. */
export const noStreetNames =
  set(`in on at the a an of to from for and or is was my your min mins minute minutes hour hours mile
miles km m large small medium way this that near`);

/** Of the numbers behind a preposition: what is counted or measured. */
export const measured =
  set(`см м мм км руб рублей р час часа часов мин минут минуты шт штук штуки процентов человек гр г кг дня дней
день раз баллов сантиметров пицц пиццы cm min mins minutes pizzas pizza`);

/** Endings of Russian street names in small letters: `ленина`, `гагарина`, `садовая`, `лесной`. */
export const streetEnding =
  /(?:ина|ева|ова|ской|ская|скую|ского|ский|ском|ная|ной|ную|ный|ном|овая|овой|овую|вая|кина|ией|иков|стов|лей|ежи|беды|мира|руда)$/;

/** Of names without a word for the street. */
export const adjectiveEnding = /(?:ая|ой|ую|ий|ый|ом)$/;
