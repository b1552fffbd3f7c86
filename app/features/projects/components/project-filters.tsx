import { Form } from "@remix-run/react";
import { projectWords as words } from "../../../lib/messages/projects.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { projectStages } from "../project-stage.ts";
import type { ProjectsQuery } from "../projects-query.ts";

/** Narrows the list; the result has an address of its own. */
export function ProjectFilters({ query, action }: { query: ProjectsQuery; action: string }) {
  return (
    <search>
      <Form action={action} className="grid max-w-3xl gap-4 sm:grid-cols-[1fr_12rem_auto] sm:items-end">
        {query.organisationSlug && <input type="hidden" name="organisation" value={query.organisationSlug} />}
        <div className="space-y-1.5">
          <label htmlFor="projects-q" className="block font-medium">
            {words.search.label}
          </label>
          <input id="projects-q" key={query.text} type="search" name="q" defaultValue={query.text} className={controlClasses} />
        </div>
        <div className="space-y-1.5">
          <label htmlFor="projects-status" className="block font-medium">
            {words.search.status}
          </label>
          <select id="projects-status" key={query.stage} name="status" defaultValue={query.stage ?? ""} className={controlClasses}>
            <option value="">{words.search.anyStatus}</option>
            {projectStages.map((stage) => (
              <option key={stage} value={stage}>
                {words.stages[stage]}
              </option>
            ))}
          </select>
        </div>
        <Button>{words.search.submit}</Button>
      </Form>
    </search>
  );
}
