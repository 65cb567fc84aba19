import { uitlegOf } from '../../../scenarios/diagnosis/families.ts'
import type { Model } from '../../../scenarios/diagnosis/model.ts'
import type { Familie } from '../../../scenarios/families.ts'
import type { Scenario } from '../../../scenarios/language/scenario.ts'
import type { WrongSystem } from '../../../scenarios/wrong-systems/wrong-system.ts'
import { tableOf } from '../../docs.ts'

type Taal = 'nl' | 'en'

const words = {
  nl: {
    wrong: 'Wat er misgaat',
    hurts: 'Wie het treft',
    right: 'Hoe het hoort',
    story: 'Het kortste verhaal dat het laat zien',
    none: 'Nog geen verhaal laat deze fouten zien.',
    shows: (count: number, of: number) =>
      `${count} van de ${of} fouten hieronder ${count === 1 ? 'zakt' : 'zakken'} erop.`,
    again:
      'Zo vertelt u het aan uw systeem. Slaagt het erop, kijk dan naar het verhaal dat `run` bij deze fout noemt: daar zakte het op',
    mistakes: 'Fouten van deze soort',
    head: ['fout', 'hoe die ontstaat en wat de school merkt', 'ernst'],
    other: 'In English',
  },
  en: {
    wrong: 'What goes wrong',
    hurts: 'Whom it hurts',
    right: 'How it should be',
    story: 'The shortest story that shows it',
    none: 'No story shows these mistakes yet.',
    shows: (count: number, of: number) => `${count} of the ${of} mistakes below ${count === 1 ? 'fails' : 'fail'} it.`,
    again:
      'To tell it to your system. If it passes, look at the story that `run` names with this mistake: that one it failed',
    mistakes: 'Mistakes of this kind',
    head: ['mistake', 'ernst', 'rows of the catalogue of edge cases'],
    other: 'In het Nederlands',
  },
} as const

/** The page of a family, for a developer whose system was found to make its mistakes. */
export function familyPage(
  familie: Familie,
  taal: Taal,
  model: Model,
  systems: readonly WrongSystem[],
  scenarios: readonly Scenario[],
): string {
  const { titel, gaatMis, treft, hoort } = uitlegOf[familie]
  const own = systems.filter((system) => system.familie === familie)
  const said = words[taal]
  const elsewhere = taal === 'nl' ? 'en' : 'nl'
  const rows = own.map(({ name, story, ernst, violates }) =>
    taal === 'nl' ? [sentence(name), story, ernst] : [sentence(name), ernst, violates.join(' ')],
  )
  return [
    `# ${titel[taal]}`,
    `\`${familie}\` · [${said.other}](../${elsewhere}/${familie}.md)`,
    `## ${said.wrong}\n\n${gaatMis[taal]}`,
    `## ${said.hurts}\n\n${treft[taal]}`,
    `## ${said.right}\n\n${hoort[taal]}`,
    `## ${said.story}\n\n${shortest(familie, taal, model, scenarios)}`,
    `## ${said.mistakes}\n\n${tableOf(said.head, rows)}`,
  ].join('\n\n')
}

/** The name of a wrong system as the sentence that it is. */
const sentence = (name: string): string => `\`${name}\``

/** How many stories that tell a family best are looked at for the shortest. */
const best = 5

/** A story shows a family generally when it is failed by so much of what the one fails that most of its mistakes fail. */
const general = 0.75

/**
 * Of the stories that most of its mistakes fail and few others, the shortest. Only what users have: a story of the catalogue, and
 * how to tell it.
 */
function shortest(familie: Familie, taal: Taal, { mistakes }: Model, scenarios: readonly Scenario[]): string {
  const said = words[taal]
  const shown = mistakes.filter((mistake) => mistake.familie === familie && mistake.failed.size > 0)
  const counted = scenarios.flatMap((scenario) => {
    const fails = (list: typeof mistakes) => list.filter(({ failed }) => failed.has(scenario.naam)).length
    const count = fails(shown)
    return count === 0 ? [] : [{ scenario, count, tells: (count * count) / fails(mistakes) }]
  })
  const most = Math.max(...counted.map(({ count }) => count))
  const [first] = counted
    .filter(({ count }) => count >= general * most)
    .sort((a, b) => b.tells - a.tells)
    .slice(0, best)
    .sort((a, b) => a.scenario.stappen.length - b.scenario.stappen.length)
  if (first === undefined) return `${said.none}\n`
  const { naam, titel, thema } = first.scenario
  const file = `scenarios/catalogue/${thema}/${naam.replace(/ \[.*/, '')}.yaml`
  return `\`${naam}\`: ${titel.replace(/\.$/, '')}. ${said.shows(first.count, mistakes.filter((mistake) => mistake.familie === familie).length)}

${said.again}:

\`\`\`
npx koppelproef run --filter ${JSON.stringify(naam)} --sut …
\`\`\`

[${file}](../../../../${file})`
}
