import { z } from 'zod'

/**
 * Zod compiles schemas with `new Function` where it may. The content security policy forbids that, and even the attempt is
 * reported as a violation; so this module is imported before any module that declares a schema.
 */
z.config({ jitless: true })
