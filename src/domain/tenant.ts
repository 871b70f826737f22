/** A tenant: whose knowledge base it is. Tenants share a database, and nothing of what they know. */
import { z } from 'zod';

export const tenantSchema = z
  .string()
  .max(100)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
    'must be letters, digits, ".", "_" and "-", starting with a letter or digit',
  );

/** Whose everything is where nobody else is named. */
export const mainTenant = 'main';
