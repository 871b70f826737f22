/** A case that can't be asked: its own fault, not the service's. */
export class CaseFault extends Error {
  override readonly name = 'CaseFault';
}
