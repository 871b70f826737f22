/** The tone findings of a text while it is typed: asked for in its pauses, carried along in between. */
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { z } from 'zod';
import { toneFindingSchema, type ToneFinding } from '../../../domain/tone-finding.ts';
import { carryFindings } from './tone-marks.ts';

const PAUSE = 250;
const foundSchema = z.object({ findings: z.array(toneFindingSchema) });

export function useTone(text: string, locale: string): readonly ToneFinding[] {
  const [paused] = useDebouncedValue(text, PAUSE);
  // As the server guesses: what is not Russian is looked at as English.
  const lang = locale.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  const found = useQuery({
    queryKey: ['assist', 'tone', lang, paused],
    queryFn:
      paused.trim() === ''
        ? skipToken
        : async ({ signal }) => {
            const body = { text: paused, lang };
            const { findings } = await request(foundSchema, '/v1/tone', { method: 'POST', body, signal });
            return { of: paused, findings };
          },
    // The findings of the text before hold for what was not touched.
    placeholderData: (before) => before,
    retry: false,
    gcTime: 60_000,
  });
  if (text.trim() === '' || found.data === undefined) return [];
  return carryFindings(found.data.findings, found.data.of, text);
}
