import { hasSamengesteld } from '../truth/taken-over.ts'
import { liveSchool, type Story } from './story.ts'

/** The samengestelde groepen that the school has or had, where the system takes none over; else none. */
export function groupsNotTaken(story: Story): readonly { readonly key: string; readonly naam: string }[] {
  if (hasSamengesteld(story.profiel)) return []
  const all = liveSchool(story).versions.flatMap(({ school }) => school.groepen ?? [])
  return [...new Map(all.filter(({ soort }) => soort === 'samengesteldeGroep').map((one) => [one.id, one])).values()]
}

/** Is this one of them? */
export const isNotTaken = (story: Story, { key }: { readonly key?: string }): boolean =>
  groupsNotTaken(story).some((one) => one.key === key)
