import type { VerstuurAntwoord } from '../../contracts/adapter/adapter.ts'
import { optional, yes } from '../language/form.ts'
import { ask, type Story } from '../run/story.ts'
import { defineStep } from './define-step.ts'

const mostTurns = 100

/** Was something sent, is more left, and did the LAS take all of it? */
function isGoingOn({ world }: Story, { verstuurd, uitgesteld = 0 }: VerstuurAntwoord, since: number): boolean {
  const heard = world.journal.entries().filter(({ number }) => number > since)
  const sent = heard.filter(({ operation }) => operation === 'BrengLeerresultaten')
  return verstuurd > 0 && uitgesteld > 0 && sent.every(({ outcome }) => outcome === 'bevestiging')
}

/** What was said of two turns, as one. */
const together = (
  first: VerstuurAntwoord,
  { verstuurd, geweigerd = [], ...last }: VerstuurAntwoord,
): VerstuurAntwoord => {
  const refused = [...(first.geweigerd ?? []), ...geweigerd]
  return { ...last, verstuurd: first.verstuurd + verstuurd, ...(refused.length > 0 && { geweigerd: refused }) }
}

export const verstuur = defineStep({
  name: 'verstuur',
  says: 'EA: send what is due; asked again while it sends some and says that more is left.',
  example: 'verstuur: { eerdere: true }',
  alone: true,
  reaches: true,
  needs: ['verstuur'],
  fields: { eerdere: optional(yes('Also what was normed before the koppeling.')) },
  deed: async (story, { eerdere }) => {
    const question = eerdere === undefined ? {} : { eerdere }
    const since = story.world.journal.entries().at(-1)?.number ?? 0
    let said = await ask(story, 'verstuur', question)
    story.verstuur = said
    // Who sends so many at a time says what is left, and is asked on until nothing more goes.
    for (let turn = 0; turn < mostTurns && isGoingOn(story, said, since); turn++) {
      said = await ask(story, 'verstuur', question)
      story.verstuur = together(story.verstuur, said)
    }
  },
  simpler: () => [{}],
})
