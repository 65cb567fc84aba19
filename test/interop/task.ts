import type { Aansluiting } from '../../simulator/index.ts'
import type { School } from '../../src/school/school.ts'

/** Where a client finds its description, and where it sends to when that does not say. */
export type Source = {
  readonly name: string
  /** A file or an address, per service. */
  readonly wsdl: Readonly<Record<'leerlinggegevens' | 'leerresultaten', string>>
  /** Absent: the address is in the description. */
  readonly address?: Readonly<Record<'leerlinggegevens' | 'leerresultaten', string>>
}

/** What every client is asked to do, as JSON: each operation once well, and twice wrong in one way. */
export const taskFor = (source: Source, school: School, aansluiting: Aansluiting, aanmaakdatum: string) => {
  const { autorisatiesleutel, klantcode, klantnaam, brincode, dependancecode, schooljaar, xsdversie } = aansluiting
  const verzoek = { schooljaar, brincode, dependancecode, xsdversie }
  return {
    wsdl: source.wsdl,
    address: source.address,
    autorisatie: { autorisatiesleutel, klantcode, klantnaam },
    verzoek,
    groepen: [...groepenOf(school, 'groep').map(({ key }) => ({ soort: 'groep', key })), { soort: 'groep' }],
    resultaten: {
      school: { schooljaar, brincode, dependancecode, aanmaakdatum, xsdversie },
      toetsafnames: [
        {
          leerlingid: school.leerlingen[0]!.key,
          resultaten: [{ key: 'r1', afnamedatum: '2026-11-02', toetscode: 'DMT-3', score: 43 }],
        },
      ],
      toetsen: [{ toetscode: 'DMT-3', toetsnaam: 'Drie minuten – kaart 3' }],
    },
  }
}

const groepenOf = (school: School, soort: 'groep' | 'samengesteldeGroep') =>
  (school.groepen ?? []).filter((groep) => groep.soort === soort)

const personenOf = (personen: School['leerlingen'] | School['leerkrachten'] = []) =>
  personen.map(({ key, roepnaam, achternaam }) => `${key} ${roepnaam} ${achternaam}`)

/** What a client that understood everything reports. */
export const understoodOf = (school: School) => {
  const nothing = { groepen: [], samengesteldeGroepen: [], leerlingen: [], leerkrachten: [] }
  const namen = (soort: 'groep' | 'samengesteldeGroep') => groepenOf(school, soort).map(({ naam }) => naam)
  const structuur = { groepen: namen('groep'), samengesteldeGroepen: namen('samengesteldeGroep') }
  const leerlingen = personenOf(school.leerlingen)
  const leerkrachten = personenOf(school.leerkrachten)
  return {
    HaalLeerlinggegevens: { ...structuur, leerlingen, leerkrachten },
    HaalStructuur: { ...nothing, ...structuur },
    HaalLeerlingen: { ...nothing, leerlingen },
    HaalLeerkrachten: { ...nothing, leerkrachten },
    BrengLeerresultaten: 'bevestigd',
  }
}
