import { plural } from "./plural.ts";

/** Taking activities from a calendar file. */
export const calendarWords = {
  title: "Take it from your calendar",
  link: "Take it from your calendar",
  lead: "Most calendars save an appointment as a file that ends in .ics. Choose it here, pick the appointment, and the form is filled in. Nothing of the file is kept.",
  file: "Calendar file",
  fileHint: "Up to 1 MB. In Outlook and Apple Calendar drag an appointment onto the desktop; Google Calendar exports in its settings.",
  pasted: "Or paste its text",
  read: "Look into it",
  use: "Note this one",
  noteOf: (p: { title: string }) => `Note this one: ${p.title}`,
  hours: (p: { count: number }) => plural(p.count, { one: "# hour", other: "# hours" }),
  none: { title: "No past appointment in it", body: "Only what has happened can be noted. Later ones can be taken once they are over." },
  problems: {
    missing: "Choose a file, or paste its text.",
    tooLarge: "That is more than 1 MB. Save the one appointment by itself.",
    unreadable: "This is no calendar file that can be read. It should begin with BEGIN:VCALENDAR.",
  },
} as const;

/** What happened outside of projects. */
export const activityWords = {
  title: "Note an activity",
  lead: "A meeting, a training, a fair: what you did with other members outside of a project. It takes a minute.",
  organisation: "For which organisation",
  kind: "What it was",
  kinds: {
    meeting: "Meeting",
    workshop: "Workshop",
    training: "Training",
    staff_exchange: "Staff exchange",
    referral_agreement: "Referral agreement",
    joint_purchase: "Joint purchase",
    fair: "Fair",
    campaign: "Campaign",
  },
  what: "In a few words",
  whatHint: "For example: Fire drill with three houses.",
  happenedOn: "When",
  hours: "How many hours your people spent on it",
  hoursHint: "All your people together. The others add their own on the activity’s page.",
  partners: "With whom",
  submit: "Note it",
  done: "Noted. The others can add their hours, and confirm what came of it.",
  problems: {
    organisation: "Choose your organisation.",
    kind: "Choose one.",
    title: "Say what it was, in 3 to 120 characters.",
    tooLong: "That is too long.",
    day: "Give a day.",
    hours: "Give a whole number of hours, 1 or more.",
    partners: "Choose at least one member.",
    "not-members": "Only members count here. Somebody has left meanwhile: look at the list again.",
    own: "Your own organisation is in already.",
    "in-future": "That day has not come yet.",
  },
} as const;
