import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { readVelden } from '../../src/testcentrum/koppelen/velden.ts'
import { dutchDateTime } from '../../src/time/dutch-time.ts'
import { omgevingFor } from './begin.ts'
import { boom, type Desk } from './desk.ts'
import type { Bericht, Bezwaar } from './postbus.ts'

/**
 * The preparation of the manual: the aanvraag of a school is looked at. When nothing is wrong with it the school gets an
 * environment, ESIS is asked to prepare a koppeling for each of its locations, and a confirmation is mailed. Gives every
 * reason why not; then that is mailed.
 */
export function judgeAanvraag(desk: Desk, aanvraag: Bericht): readonly Bezwaar[] {
  const { world, centrum, postbus } = desk
  const { velden, redenen } = readVelden({ type: 'ESIS UWLR', brincode: aanvraag.brincode }, '')
  const scholen = [...world.state().scholen.values()].filter(({ id }) => id.startsWith(velden.brincode))
  const all: readonly Bezwaar[] = [
    ...(aanvraag.naam.trim() === '' ? [{ code: 'naam-leeg', tekst: 'Vermeld de naam van de school.' }] : []),
    ...redenen,
    ...(redenen.length === 0 && scholen.length === 0
      ? [{ code: 'school-onbekend', tekst: `ESIS kent geen school met BRIN ${velden.brincode}.` }]
      : []),
  ]
  if (all.length > 0) {
    refuseAanvraag(desk, aanvraag, all)
    return all
  }
  centrum.openOmgeving(omgevingFor(velden.brincode, aanvraag.naam.trim()))
  for (const { id } of scholen) {
    if (world.state().koppelingen.has(`boom-${id}`)) continue
    const aangemaaktOp = dutchDateTime(world.clock.now())
    world.putKoppeling(prepareKoppeling({ ...boom, id: `boom-${id}`, scholen: [id], aangemaaktOp }))
  }
  postbus.judge(aanvraag.id, 'goedgekeurd', [])
  answer(desk, aanvraag, 'bevestiging', [
    `De UWLR-koppeling is aangevraagd bij ESIS voor ${scholen.map(({ id }) => id).join(', ')}.`,
    'U kunt verder met stap 1: vraag de koppeling aan in het Boom testcentrum, onder Beheer > Koppelen met LAS.',
  ])
  return []
}

/** Says no to an aanvraag, with the reasons. */
export function refuseAanvraag(desk: Desk, aanvraag: Bericht, redenen: readonly Bezwaar[]): void {
  desk.postbus.judge(aanvraag.id, 'afgewezen', redenen)
  answer(desk, aanvraag, 'afwijzing', [
    'De aanvraag kan zo niet worden goedgekeurd:',
    ...redenen.map(({ tekst }) => tekst),
    'Stuur een nieuwe aanvraag als het is hersteld.',
  ])
}

function answer(
  { postbus }: Desk,
  { naam, brincode, onderwerp }: Pick<Bericht, 'naam' | 'brincode' | 'onderwerp'>,
  soort: 'bevestiging' | 'afwijzing',
  lines: readonly string[],
): void {
  postbus.add({ soort, onderwerp: `Re: ${onderwerp}`, naam, brincode, tekst: lines.join('\n') })
}

/** Step 1 was judged: what klantenservice writes about it. */
export function tellOfKoppeling(desk: Desk, koppeling: string, redenen: readonly Bezwaar[]): void {
  const { omgeving, koppeling: all } = desk.centrum.state()
  const found = all.find(({ id }) => id === koppeling)
  const naam = omgeving.find(({ id }) => id === found?.omgeving)?.naam ?? ''
  const about = { naam, brincode: found?.brincode ?? '', onderwerp: 'Koppeling aanvragen in het Boom testcentrum' }
  if (redenen.length === 0)
    answer(desk, about, 'bevestiging', [
      'De aanvraag van de koppeling is goedgekeurd.',
      'U kunt verder met stap 2: activeer de koppeling in ESIS en maak daar een autorisatiesleutel aan.',
    ])
  else answer(desk, about, 'afwijzing', ['De aanvraag is niet goedgekeurd:', ...redenen.map(({ tekst }) => tekst)])
}
