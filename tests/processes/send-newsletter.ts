// Sends one issue as a worker's job does, in a process that the test can kill: node send-newsletter.ts ISSUE
import { sendIssue } from "../../app/features/newsletters/sending/send-issue.server.ts";
import { openDatabase } from "../../app/platform/database/db.server.ts";
import { env } from "../../app/platform/env.server.ts";

const database = await openDatabase(env().database);
await sendIssue({ issueId: process.argv[2] as string });
await database.close();
