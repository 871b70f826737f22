/** What a request of the suggestions fails with. */
import type { Fault } from './suggestion-event.ts';

export class AssistFailure extends Error {
  override readonly name = 'AssistFailure';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.code}: ${fault.detail}`);
    this.fault = fault;
  }
}
