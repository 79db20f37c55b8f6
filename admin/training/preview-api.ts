import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Reach } from './reach-words.ts';

export interface Item {
  id?: string;
  course: string;
  validFor: string | null;
  renewFrom: string;
  window: string | null;
}

/** A requirement as it would be saved. */
export interface Previewed {
  id?: string;
  engagements: string[];
  serviceArea: string | null;
  post: string | null;
  recruiting: boolean;
  customerFacing: boolean;
  managers: boolean;
  startedWithinDays: number | null;
  changedRoleWithinDays: number | null;
  combine: string;
  dueWithinDays: number | null;
  grace: string | null;
  items: Item[];
}

/** Whom it would mean. */
export const previewOf = async (asked: { requirement: Previewed; on: string; next: string }) =>
  (
    await askGraphQL<{ requirementPreview: Reach }>(
      `query ($requirement: PreviewedRequirement!, $on: Date!, $next: Date!) {
        requirementPreview(requirement: $requirement, on: $on, next: $next) { people outstanding lapsing } }`,
      asked as unknown as Record<string, unknown>,
    )
  ).requirementPreview;

interface Saved extends Omit<Previewed, 'serviceArea' | 'post' | 'items'> {
  serviceArea: { id: string } | null;
  post: { id: string } | null;
  items: (Omit<Item, 'course'> & { course: { id: string } })[];
}

/** A requirement as it is. */
export async function requirementWith(id: string): Promise<Previewed | null> {
  const { requirement } = await askGraphQL<{ requirement: Saved | null }>(
    `query ($id: ID!) { requirement(id: $id) { id engagements serviceArea { id } post { id } recruiting
      customerFacing managers startedWithinDays changedRoleWithinDays combine dueWithinDays grace
      items(first: 50) { id course { id } validFor renewFrom window } } }`,
    { id },
  );
  if (!requirement) return null;
  const { serviceArea, post, items, ...rest } = requirement;
  return {
    ...rest,
    serviceArea: serviceArea?.id ?? null,
    post: post?.id ?? null,
    items: items.map(({ course, ...item }) => ({ ...item, course: course.id })),
  };
}
