import { text } from '#text';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPortal } from '../../../../store/portal.ts';
import { ownerPath } from '../../../../view/href.ts';
import { ownerChecklist } from '../../../../view/owner-checklist.ts';
import { ownerHealths, type OwnerHealth } from '../../../../view/owner-health.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  return ownerHealths(catalog).map((view) => ({
    params: { owner: ownerPath(view.owner?.ref) },
    props: { view },
  }));
}) satisfies GetStaticPaths;

/** Everything that an owner has to mend, as a checklist in Markdown. */
export const GET: APIRoute<{ view: OwnerHealth }> = async ({ props }) => {
  const { catalog } = await getPortal();
  const { owners, tabs } = text.health;
  const { owner } = props.view;
  const words = {
    title: owner ? owners.of(owner.title) : owners.ofNobody,
    problems: tabs.problems,
    gaps: owners.gaps,
    nothing: owners.nothing,
    missing: owners.missing,
  };
  return new Response(ownerChecklist(catalog, props.view, words));
};
