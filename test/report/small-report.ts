import type { Geval, Report } from '../../report/report.ts'

const story = { bestand: '/repo/stories/noor.yaml', regel: 1, kolom: 1 }

const failed: Geval = {
  naam: 'noor-krijgt-het-nummer-van-sam',
  titel: 'Noor krijgt het nummer van Sam',
  groep: 'sleutels',
  oordeel: 'gezakt',
  ernst: 'S1',
  waarom: 'Anders staan de resultaten van Sam bij Noor.',
  rijen: ['B05'],
  bij: { stap: 'verwacht', ...story, regel: 12, kolom: 5 },
  plek: story,
  bevindingen: [
    {
      wat: 'groepen in de EA',
      verwacht: ['3A', '4A', '5B'],
      gevonden: ['3A', '4A'],
      ernst: 'S1',
      wet: 'who-is-who-stays',
      stap: 2,
      woord: 'verwerk',
      meer: 4,
      zegt: { nl: 'Wie iemand is blijft zo', en: 'Who somebody is stays so' },
      naast: [
        { kop: 'EA, voor', record: { id: 'ea-1', roepnaam: 'Noor', key: '11' } },
        { kop: 'EA', record: { id: 'ea-1', roepnaam: 'Noor', key: '12' } },
      ],
    },
  ],
  opmerkingen: [],
  situatie: ['De EA had Noor (11) en Sam (12).'],
  tijdlijn: [
    {
      doe: 'importeer',
      zei: 'voorstel: leerlingen: 2 bestaand',
      las: [],
      ea: [],
      uitwisselingen: ['noor-krijgt-het-nummer-van-sam#1'],
      mis: false,
    },
    {
      doe: 'verwerk',
      las: [],
      ea: [{ soort: 'leerling', wie: 'Noor', aard: 'anders', velden: [{ veld: 'key', was: '11', is: '12' }] }],
      uitwisselingen: [],
      mis: true,
    },
  ],
  uitwisselingen: ['noor-krijgt-het-nummer-van-sam#1'],
  opnieuw: 'koppelproef run stories/noor.yaml',
  milliseconden: 12,
}

const bare = { bevindingen: [], opmerkingen: [], uitwisselingen: [] }

/** A report with one case of each verdict. */
export const smallReport: Report = {
  format: 'koppelproef-report/1',
  soort: 'run',
  versie: '9.9.9',
  gemaaktOp: '2026-11-23T08:00:00.000Z',
  onderwerp: 'http://127.0.0.1:9000',
  kenmerken: [{ naam: 'seed', waarde: '1' }],
  oordeel: 'gezakt',
  vermoedens: [
    {
      familie: 'nummers',
      zekerheid: 0.93,
      verklaart: [failed.naam],
      titel: { nl: 'uw systeem koppelt op het nummer alleen', en: 'your system links on the number alone' },
      pagina: { nl: 'pages/nl/nummers.md', en: 'pages/en/nummers.md' },
    },
  ],
  gevallen: [
    { naam: 'goed', titel: 'Alles goed', groep: 'namen', oordeel: 'geslaagd', ...bare },
    failed,
    {
      naam: 'stuk',
      titel: 'Het systeem breekt',
      groep: 'draad',
      oordeel: 'fout',
      ernst: 'S2',
      reden: 'verwerk: stuk',
      spoor: 'Error: stuk\n  at verwerk',
      ...bare,
    },
    {
      naam: 'gemist',
      titel: 'Kan niet worden verteld',
      groep: 'draad',
      oordeel: 'overgeslagen',
      reden: 'het systeem heeft geen postbus',
      ...bare,
    },
    {
      ...{
        naam: 'anders',
        titel: 'Doet het anders',
        groep: 'namen',
        oordeel: 'opmerking',
        klasse: 'gewoonte',
        ...bare,
      },
      opmerkingen: [
        { wat: 'hoe het heet', verwacht: 'a', gevonden: 'b', klasse: 'gewoonte', omdat: 'Dat leest beter' },
      ],
    },
  ],
  uitwisselingen: [
    {
      id: 'noor-krijgt-het-nummer-van-sam#1',
      titel: '1: HaalLeerlinggegevens → 200 gegevens',
      waarom: ['The koppeling is active.'],
      vraag: { kop: 'POST /uwlr', tekst: '<a><b>1</b></a>' },
      antwoord: { kop: 'HTTP 200', tekst: '<c/>' },
    },
  ],
  cijfers: { score: { goed: 1 }, gescoord: 1 },
}
