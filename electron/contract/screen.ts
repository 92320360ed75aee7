import { z } from 'zod';

/** A screen's view: its name, and what it draws. */
export const screen = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ screen: z.literal(name), ...shape });

/** `YYYY-MM-DD` in Shanghai. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
