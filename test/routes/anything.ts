/** Matchers for what a test says nothing about but its kind, typed so that nothing else is let through. */
import { expect } from 'vitest';

export const aNumber: unknown = expect.any(Number);
export const aString: unknown = expect.any(String);
export const anObject: unknown = expect.any(Object);

export const textWith = (part: string): unknown => expect.stringContaining(part);
export const anyWith = (part: object): unknown => expect.objectContaining(part);
export const listWith = (...parts: unknown[]): unknown => expect.arrayContaining(parts);
