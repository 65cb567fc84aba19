import { createSeen, defineLaw } from './law.ts'
import { isApplied, type Moment } from './trail.ts'

const day = 24 * 3_600_000

export const asksSinceWhatTheLasSaid = defineLaw({
  name: 'asks-since-what-the-las-said',
  says: {
    nl: 'Als laatst ontvangen gaat een tijdstip mee dat het LAS zelf gaf, bij gegevens die verwerkt zijn',
    en: 'The moment of what was last received is one that the LAS gave, with data that were applied.',
  },
  waarom: {
    nl: 'Wat tussen ophalen en verwerken veranderde, komt anders nooit meer.',
    en: 'What changed between fetching and applying never comes otherwise.',
  },
  dekt: ['G08', 'G18'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    /** Of imports that may still be applied: several, when the system was killed while it fetched the last. */
    let fetched: readonly number[] = []
    let applied: readonly number[] = []
    for (const moment of moments) {
      // Asked beside an apply: before it or after it.
      const known = moment.stap.doe === 'verwerk' ? [...applied, ...fetched] : applied
      const last = known.at(-1)
      for (const { sinds } of moment.berichten) {
        if (sinds === undefined) continue
        // Somewhat earlier is asking for more than is needed, to be sure: no harm in that.
        const isGiven = last !== undefined && sinds <= last && known.some((one) => one >= sinds && one - sinds <= day)
        seen.look(isGiven, () => ({
          // Who stores as it fetches has had that.
          ...(fetched.includes(sinds) && { mits: ['wacht-met-verwerken'] as const }),
          wat: 'het laatstontvangengegevens waarmee gevraagd is',
          verwacht: last === undefined ? 'geen: er is nog niets verwerkt' : textOf(last),
          gevonden: textOf(sinds),
        }))
      }
      const { stap, import: answer, uitkomst } = moment
      // Of a staged import the first answer counts: what changed during the others was not in it.
      const given = moment.berichten.find(({ gegeven }) => gegeven !== undefined)?.gegeven
      if (stap.doe === 'importeer' && answer?.kind === 'voorstel') fetched = given === undefined ? [] : [given]
      // Of what is no news nothing has to be applied.
      if (stap.doe === 'importeer' && answer?.kind === 'geenwijzigingen' && given !== undefined) {
        applied = [...applied, ...fetched, given]
        fetched = []
      }
      if (stap.doe === 'val-uit' && stap.tijdens === 'importeer' && given !== undefined) fetched = [...fetched, given]
      // Beside an import nobody hears what the apply said; who was killed while applying may have got far enough.
      const mayBeApplied =
        (stap.doe === 'val-uit' && stap.tijdens === 'verwerk') ||
        (stap.doe === 'verwerk' && (uitkomst === undefined || given !== undefined))
      if (isApplied(moment) || mayBeApplied) {
        applied = [...applied, ...fetched]
        fetched = []
      }
      if (stap.doe === 'verwerk' && given !== undefined) fetched = [given]
      if (stap.doe === 'maak-ongedaan' && uitkomst?.kind === 'ok') applied = applied.slice(0, -1)
    }
    return seen
  },
})

const textOf = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z')

export const aMessageWithResultsIsValid = defineLaw({
  name: 'a-message-with-results-is-valid',
  says: {
    nl: 'Een bericht met resultaten is geldig volgens het schema, ook als het in stukken alsnog aankomt',
    en: 'A message with results is valid by the schema, also when its parts arrive in the end.',
  },
  waarom: {
    nl: 'Een LAS neemt er niets van aan: van een hele school komt niets, tot iemand het in stukken probeert.',
    en: 'A LAS takes nothing of it: of a whole school nothing comes, until somebody tries it in parts.',
  },
  dekt: ['H09'],
  klasse: 'regel',
  ernst: 'S3',
  needs: ['normeer', 'verstuur'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { berichten } of moments)
      for (const { resultaten, vormfout } of berichten) {
        if (resultaten === undefined && vormfout === undefined) continue
        seen.look(vormfout === undefined, () => ({
          wat: 'de vorm van een bericht met resultaten',
          verwacht: 'geldig volgens het schema',
          gevonden: vormfout,
        }))
      }
    return seen
  },
})

export const theSleutelStandsInTheMessageOnly = defineLaw({
  name: 'the-sleutel-stands-in-the-message-only',
  says: {
    nl: 'De autorisatiesleutel staat nooit in het adres of in een kop van een verzoek',
    en: 'The autorisatiesleutel never stands in the address or in a header of a request.',
  },
  waarom: {
    nl: 'Adressen en koppen staan in elk logboek onderweg; wie de sleutel leest, leest de school.',
    en: 'Addresses and headers stand in every log on the way; who reads the key reads the school.',
  },
  dekt: ['F19', 'I07'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { berichten, sleutels } of moments)
      for (const { url, headers } of berichten) {
        const places = [['het adres', plain(url)], ...Object.entries(headers)] as const
        const found = places.find(([, text]) => sleutels.some((sleutel) => text?.includes(sleutel)))
        seen.look(found === undefined, () => ({
          wat: 'waar de autorisatiesleutel staat',
          verwacht: 'alleen in het bericht',
          gevonden: found?.[0],
        }))
      }
    return seen
  },
})

export const nobodyStandsInAnAddress = defineLaw({
  name: 'nobody-stands-in-an-address',
  says: {
    nl: 'Het adres van een verzoek noemt geen leerling of leerkracht: geen nummer, geen ECK iD, geen naam',
    en: 'The address of a request names no pupil or teacher: no key, no ECK iD, no name.',
  },
  waarom: {
    nl: 'Adressen staan in elk logboek onderweg, en worden jaren bewaard.',
    en: 'Addresses stand in every log on the way, and are kept for years.',
  },
  dekt: ['I07'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { berichten, school } of moments)
      for (const { url } of berichten) {
        const [, query = ''] = url.split('?')
        const said = [...new URLSearchParams(query).values()].map((value) => value.trim().toLowerCase())
        const found = said.length === 0 ? undefined : wordsAbout(school).find((word) => said.includes(word))
        seen.look(found === undefined, () => ({
          wat: 'wat er in het adres van een verzoek staat',
          verwacht: 'niets over leerlingen of leerkrachten',
          gevonden: 'een nummer of naam uit de school',
        }))
      }
    return seen
  },
})

/** Everything that says who somebody is, in small letters. */
const wordsAbout = ({ leerlingen, leerkrachten = [] }: Moment['school']): readonly string[] =>
  [...leerlingen, ...leerkrachten].flatMap(({ key, eckid, roepnaam, achternaam }) =>
    [key, eckid, roepnaam, achternaam].flatMap((word) => (word?.trim() ? [word.trim().toLowerCase()] : [])),
  )

/** An address as it was meant; what cannot be decoded stands as it is. */
function plain(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
