import { Form } from "@remix-run/react";
import { officeRoleWords } from "../../../lib/messages/rights.ts";
import { taskTitle, taskWords, tasks as words } from "../../../lib/messages/tasks.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { TaskRow } from "../tasks/list-tasks.server.ts";

type TaskListProps = {
  caption: string;
  tasks: readonly TaskRow[];
  /** The calendar day that it is, as YYYY-MM-DD. */
  today: string;
  /** Where a task is marked as done; where it leads, if anywhere. */
  action: string;
  linkOf(task: TaskRow): string | null;
};

/** What waits, for whom and until when. Done tasks say when they were done. */
export function TaskList({ caption, tasks, today, action, linkOf }: TaskListProps) {
  const when = tasks.every((task) => task.doneAt !== null) ? words.doneOn : words.due;
  return (
    <Table caption={caption} head={[words.what, words.owner, when, { label: words.actions, hideLabel: true, align: "end" }]}>
      {tasks.map((task) => (
        <Row key={task.taskId}>
          <Cell heading>
            <TaskTitle task={task} to={linkOf(task)} />
          </Cell>
          <Cell>{task.ownerName ?? (task.officeRole && officeRoleWords[task.officeRole].label)}</Cell>
          <Cell>
            <DueDay task={task} today={today} />
          </Cell>
          <Cell>
            {!task.doneAt && (
              <Form method="post" action={action}>
                <input type="hidden" name="taskId" value={task.taskId} />
                <Button variant="secondary" size="small" className="whitespace-nowrap" aria-label={words.completeNamed({ task: taskTitle(task) })}>
                  {words.complete}
                </Button>
              </Form>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function TaskTitle({ task, to }: { task: TaskRow; to: string | null }) {
  const title = taskTitle(task);
  return (
    <>
      {to ? <TextLink to={to}>{title}</TextLink> : title}
      <span className="mt-1 block max-w-prose font-normal text-muted text-sm">{taskWords[task.kind]?.body}</span>
    </>
  );
}

function DueDay({ task, today }: { task: TaskRow; today: string }) {
  const format = useFormat();
  if (task.doneAt) return <>{format.instant(task.doneAt)}</>;
  if (!task.dueOn) return <span className="text-muted">{words.noDueDay}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {format.day(task.dueOn)}
      {task.dueOn < today && <Badge tone="bad">{words.overdue}</Badge>}
    </span>
  );
}
