/** Who is calling: a person with a role, a machine with a key, a visitor of the chat, or nobody known. */
import { z } from 'zod';

/** From the least to the most: who may what is told by one table, http/access.ts. */
export const roles = ['agent', 'editor', 'supervisor', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Written in any case, kept in lower case. */
export const loginSchema = z
  .string()
  .trim()
  .max(100)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._@+-]*$/u,
    'must be letters, digits, ".", "_", "@", "+" and "-", starting with a letter or digit',
  );

export type Principal =
  | { readonly kind: 'person'; readonly id: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'key'; readonly id: string; readonly name: string; readonly role: Role }
  /** Has a signed token for one conversation, and may do nothing elsewhere. */
  | { readonly kind: 'visitor'; readonly conversationId: string }
  | { readonly kind: 'anyone' };
