import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { todayIn } from "../../features/accounts/tasks/today-in.server.ts";
import type { Act } from "../../features/accounts/viewer.ts";
import { listVisibleOrganisations } from "../../features/directory/list-visible-organisations.server.ts";
import { Consortium } from "../../features/projects/components/consortium.tsx";
import { EvidenceRecord } from "../../features/projects/components/evidence-record.tsx";
import { EvidenceView } from "../../features/projects/components/evidence-view.tsx";
import { MilestoneSection } from "../../features/projects/components/milestones.tsx";
import { projectName, StageBadge } from "../../features/projects/components/project-bits.tsx";
import { ProjectFacts } from "../../features/projects/components/project-facts.tsx";
import { ProjectTieSection } from "../../features/projects/components/project-tie.tsx";
import { answerEvidenceForm } from "../../features/projects/evidence/answer-evidence-form.server.ts";
import { evidenceForm } from "../../features/projects/evidence/evidence-forms.ts";
import { findEvidence } from "../../features/projects/evidence/find-evidence.server.ts";
import { findProject } from "../../features/projects/find-project.server.ts";
import { findTie } from "../../features/projects/find-tie.server.ts";
import { listMilestones } from "../../features/projects/milestones/list-milestones.server.ts";
import { milestoneForm } from "../../features/projects/milestones/milestone-forms.ts";
import { settleMilestone } from "../../features/projects/milestones/settle-milestone.server.ts";
import { tieProject } from "../../features/projects/tie-project.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, anonymousAct, optionalViewer, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { evidenceWords } from "../../lib/messages/evidence.ts";
import { milestoneWords } from "../../lib/messages/milestones.ts";
import { projectWords as words } from "../../lib/messages/projects.ts";
import { isUuid } from "../../lib/uuid.ts";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainText } from "../../ui/plain-text.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const project = await findProject(viewer, params.projectId ?? "", anonymousAct(request).now);
  if (!project) throw notFound();
  const organisationIds = project.partners.map((partner) => partner.organisationId);
  const { now } = anonymousAct(request);
  const evidence = await findEvidence(viewer, project.projectId, now);
  const tie = viewer && evidence ? await findTie(viewer, project.projectId) : null;
  const milestones = await listMilestones(viewer, project.projectId, now);
  const today = viewer ? await todayIn(viewer, now) : "";
  return { project, visibleIds: await listVisibleOrganisations(viewer, organisationIds), evidence, milestones, tie, today, formKey: milestones?.mayPlan ? randomUUID() : "" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const projectId = idParam(params, "projectId");
  const act = actOf(viewer, request);
  require404((await findEvidence(viewer, projectId, act.now)) !== null);
  const form = await request.formData();
  if (form.get("intent") === "tie") {
    const scopeId = String(form.get("scopeId") ?? "") || null;
    if ((scopeId !== null && !isUuid(scopeId)) || !(await tieProject(act, { projectId, scopeId })).ok) throw notFound();
    return redirectWithToast(paths.project(projectId), { tone: "good", title: words.tie.saved });
  }
  if (String(form.get("intent")).endsWith("-milestone")) return answerMilestone(act, projectId, form);
  const submission = parseWithZod(form, { schema: evidenceForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const answer = await answerEvidenceForm(act, projectId, submission.value);
  if (answer.ok) return redirectWithToast(paths.project(projectId), { tone: "good", title: evidenceWords.done[submission.value.intent] });
  if (answer.problem === "not-found") throw notFound();
  const text = evidenceWords.problems[answer.problem];
  if (submission.value.intent === "confirm") return redirectWithToast(paths.project(projectId), { tone: "warn", title: text });
  return invalid({ result: submission.reply({ formErrors: [text] }) });
}

async function answerMilestone(act: Act, projectId: string, form: FormData) {
  const submission = parseWithZod(form, { schema: milestoneForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const settled = await settleMilestone(act, projectId, submission.value);
  if (settled.ok) return redirectWithToast(paths.project(projectId), { tone: "good", title: milestoneWords.done[submission.value.intent] });
  if (settled.problem === "not-found") throw notFound();
  const text = milestoneWords.problems[settled.problem];
  if (submission.value.intent !== "plan-milestone") return redirectWithToast(paths.project(projectId), { tone: "warn", title: text });
  return invalid({ result: submission.reply({ formErrors: [text] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? projectName(data.project) : words.title }];

export default function Project() {
  const { project, visibleIds, evidence, milestones, tie, today, formKey } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Page
      title={project.acronym ?? project.title}
      lead={project.acronym && project.title}
      badges={<StageBadge stage={project.stage} />}
      back={{ to: paths.projects(), label: words.backToList }}
    >
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        {project.summary && (
          <Section title={words.summary}>
            <PlainText text={project.summary} />
          </Section>
        )}
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Section title={words.facts.heading}>
            <Card>
              <ProjectFacts project={project} />
            </Card>
          </Section>
        </div>
        <div className="min-w-0">
          <Consortium partners={project.partners} visibleIds={visibleIds} linkTo={paths.publicProfile} />
        </div>
      </div>
      {evidence && <EvidenceView evidence={evidence} />}
      {milestones && <MilestoneSection {...milestones} today={today} formKey={formKey} lastResult={lastResult} />}
      {tie && <ProjectTieSection tie={tie} />}
      {evidence?.mayRecord && <EvidenceRecord today={today} lastResult={lastResult} />}
    </Page>
  );
}
