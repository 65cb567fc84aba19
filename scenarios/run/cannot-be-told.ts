import type { Stap } from '../language/scenario.ts'
import { isAskedStill } from './nothing-new.ts'
import { storesAtOnce } from './stored-at-once.ts'
import { isOpen, type Story } from './story.ts'

/** Why a step means nothing at a system like this one, by its profile: the rest of the story cannot be told. Undefined: it does. */
export function cannotBeTold(story: Story, stap: Stap): string | undefined {
  if (isBlurred(story, stap))
    return 'het profiel zegt "wacht-met-verwerken: nee": wat er tegelijk met een import gebeurt is dan niet uit elkaar te houden'
  if (isTooLate(story, stap))
    return `het profiel zegt "wacht-met-verwerken: nee": wat opgehaald is staat er al, en ${stap.doe} komt dan na het opslaan, niet ervoor`
  if (hasNoLine(story, stap))
    return 'het profiel zegt "vraagt-alleen-wijzigingen: ja": er was niets gewijzigd en geen vraag meer open, dus er is geen regel om over te beslissen'
  return undefined
}

/** Of what is stored while something else is done nobody can tell which of the two did it. */
const isBlurred = ({ profiel }: Story, stap: Stap): boolean =>
  stap.doe === 'tegelijk' && storesAtOnce(profiel) && stap.tegelijk.flat().some(({ doe }) => doe === 'importeer')

/** What was stored as it was fetched is not thrown away by leaving it, and what is emptied after that is filled by no apply. */
const isTooLate = (story: Story, { doe }: Stap): boolean =>
  (doe === 'breek-af' || doe === 'verwijder-nummers') && storesAtOnce(story.profiel) && isOpen(story)

/** A decision about a line that does not come again, as the LAS said that nothing changed. A question that was open must. */
function hasNoLine(story: Story, stap: Stap): boolean {
  const { profiel, import: answer, verwerkt } = story
  if (stap.doe !== 'beslis' || answer?.kind !== 'geenwijzigingen') return false
  return (
    profiel.kenmerken['vraagt-alleen-wijzigingen'] === true &&
    verwerkt !== undefined &&
    !isAskedStill(story, stap.soort, stap.wie)
  )
}
