import { projectWords as words } from "../../../lib/messages/projects.ts";
import { FilterForm, FilterSelect, FilterText } from "../../../ui/filter.tsx";
import { projectStages } from "../project-stage.ts";
import type { ProjectsQuery } from "../projects-query.ts";

/** Narrows the list; the result has an address of its own. */
export function ProjectFilters({ query, action }: { query: ProjectsQuery; action: string }) {
  const stages = projectStages.map((stage) => ({ value: stage, label: words.stages[stage] }));
  return (
    <FilterForm label={words.search.title} submit={words.search.submit} action={action}>
      {query.organisationSlug && <input type="hidden" name="organisation" value={query.organisationSlug} />}
      <FilterText name="q" label={words.search.label} value={query.text} />
      <FilterSelect name="status" label={words.search.status} value={query.stage ?? ""} options={stages} empty={words.search.anyStatus} />
    </FilterForm>
  );
}
