import { z } from "zod";

export const appointForm = z.object({
  intent: z.literal("appoint"),
  role: z.enum(["manager", "treasurer", "editor", "data_steward", "observer"]),
  decision: z.string().trim().max(200).optional(),
});
export const endAppointmentForm = z.object({ intent: z.literal("end"), appointmentId: z.uuid() });
