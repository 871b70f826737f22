/** How often what other processes wrote is looked for on behalf of open streams, in ms. One look serves all of them. */
export const BEAT = 300;
