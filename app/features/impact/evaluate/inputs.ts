import { z } from "zod";

export const number = z.number();
export const amount = z.number().min(0);
export const positive = z.number().positive();
export const count = z.number().int().min(0);
export const share = z.number().min(0).max(1);
export const level = z.number().gt(0).lt(1);
export const amounts = z.array(amount).min(1);
export const numbers = z.array(number).min(1);
export const span = z.tuple([amount, amount]);

/** Lists that stand side by side: an error names those that differ in length from the first. */
export function alike<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, ...names: (keyof Shape & string)[]) {
  return schema.superRefine((given, context) => {
    const lengthOf = (name: string) => ((given as Record<string, unknown>)[name] as unknown[]).length;
    for (const name of names.slice(1)) {
      if (lengthOf(name) !== lengthOf(names[0] as string))
        context.addIssue({ code: "custom", path: [name], message: `must have ${lengthOf(names[0] as string)} entries, as ${names[0]} has` });
    }
  });
}
