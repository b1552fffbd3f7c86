import { createElement, type ReactElement } from "react";
import { render, toPlainText } from "react-email";
import ApplicationDecided, { subject as applicationDecidedSubject } from "../../../emails/application-decided.tsx";
import ChangeEmail, { subject as changeEmailSubject } from "../../../emails/change-email.tsx";
import ConfirmSubscription, { subject as confirmSubscriptionSubject } from "../../../emails/confirm-subscription.tsx";
import DuesInvoice, { subject as duesInvoiceSubject } from "../../../emails/dues-invoice.tsx";
import DuesReminder, { subject as duesReminderSubject } from "../../../emails/dues-reminder.tsx";
import EmailChangeNotice, { subject as emailChangeNoticeSubject } from "../../../emails/email-change-notice.tsx";
import InitiativeNews, { subject as initiativeNewsSubject } from "../../../emails/initiative-news.tsx";
import Invitation, { subject as invitationSubject } from "../../../emails/invitation.tsx";
import Newsletter, { subject as newsletterSubject } from "../../../emails/newsletter.tsx";
import type { MailFrame } from "../../../emails/parts/frame.tsx";
import ResetPassword, { subject as resetPasswordSubject } from "../../../emails/reset-password.tsx";
import RoundReminder, { subject as roundReminderSubject } from "../../../emails/round-reminder.tsx";
import SecurityNotice, { subject as securityNoticeSubject } from "../../../emails/security-notice.tsx";
import SignUpAgain, { subject as signUpAgainSubject } from "../../../emails/sign-up-again.tsx";
import VerifyEmail, { subject as verifyEmailSubject } from "../../../emails/verify-email.tsx";

type Template<Props> = { Component: (props: Props) => ReactElement; subject: (props: Props) => string };

/** Every mail that leaves the portal. */
const templates = {
  "application-decided": { Component: ApplicationDecided, subject: applicationDecidedSubject },
  "dues-reminder": { Component: DuesReminder, subject: duesReminderSubject },
  "dues-invoice": { Component: DuesInvoice, subject: duesInvoiceSubject },
  "confirm-subscription": { Component: ConfirmSubscription, subject: confirmSubscriptionSubject },
  newsletter: { Component: Newsletter, subject: newsletterSubject },
  "change-email": { Component: ChangeEmail, subject: changeEmailSubject },
  "email-change-notice": { Component: EmailChangeNotice, subject: emailChangeNoticeSubject },
  "initiative-news": { Component: InitiativeNews, subject: initiativeNewsSubject },
  invitation: { Component: Invitation, subject: invitationSubject },
  "reset-password": { Component: ResetPassword, subject: resetPasswordSubject },
  "round-reminder": { Component: RoundReminder, subject: roundReminderSubject },
  "security-notice": { Component: SecurityNotice, subject: securityNoticeSubject },
  "sign-up-again": { Component: SignUpAgain, subject: signUpAgainSubject },
  "verify-email": { Component: VerifyEmail, subject: verifyEmailSubject },
};

export type TemplateName = keyof typeof templates;
/** What a template needs beside the frame, which every mail has. */
export type TemplateProps<Name extends TemplateName> = Omit<Parameters<(typeof templates)[Name]["subject"]>[0], "frame">;

export type RenderedMail = { subject: string; html: string; text: string };

export async function renderMail<Name extends TemplateName>(name: Name, props: TemplateProps<Name>, frame: MailFrame): Promise<RenderedMail> {
  const template = templates[name] as unknown as Template<TemplateProps<Name> & { frame: MailFrame }>;
  const whole = { ...props, frame };
  const html = await render(createElement(template.Component, whole));
  return { subject: template.subject(whole), html, text: toPlainText(html) };
}
