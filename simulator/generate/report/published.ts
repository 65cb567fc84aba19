/** A published figure with where it stands, or our own estimate. Never a figure with a source that was not checked. */
export type Published =
  | { readonly value: number; readonly what: string; readonly source: string }
  | { readonly estimate: string }

const groepsgrootte = 'https://zoek.officielebekendmakingen.nl/ah-tk-20152016-1442.html'
const zittenblijven = 'http://www.ad.nl/nieuws/minister-dekker-uit-zorgen-over-zittenblijvende-kleuters~afd723c8/'
const svb2020 = 'https://www.nu.nl/binnenland/6100511/noah-en-emma-weer-populairste-kindernamen.html'
const familienamen = 'https://www.dutchgenealogy.nl/popular-dutch-surnames/'

/** What is known of Dutch schools, families and names. Shares are 0 to 1. */
export const published = {
  groepsgrootte: { value: 23.3, what: 'primary schools, 2015-2016', source: groepsgrootte },
  groterDan30: { value: 0.057, what: 'added up from the table, 2015-2016', source: groepsgrootte },
  kleinerDan16: { value: 0.065, what: 'added up from the table, 2015-2016', source: groepsgrootte },
  twaalfInGroep8: { value: 0.15, what: 'start of 2014-2015, DUO', source: zittenblijven },
  langInGroep2: { value: 0.1, what: '"one in ten", 2014-2015, DUO', source: zittenblijven },
  jongens: { value: 85_540 / 167_157, what: 'births of 2020, SVB', source: svb2020 },
  meerlingen: {
    value: 0.015,
    what: '"about 1.5 per cent" of births in recent years, CBS',
    source: 'https://www.blikopnieuws.nl/nieuws/307223/25-duizend-meerlingen-geboren-in-2024.html',
  },
  noah: { value: 807 / 85_540, what: 'boys born in 2020, SVB', source: svb2020 },
  emma: { value: 685 / 81_617, what: 'girls born in 2020, SVB', source: svb2020 },
  deJong: {
    value: 86_534 / 16_357_992,
    what: 'of 16,357,992 inhabitants, 2007, Familienamenbank and CBS',
    source: familienamen,
  },
  tienAchternamen: {
    estimate: 'dutchgenealogy.nl says "more than 5%", which its own figures rule out; they allow some 3.7%',
  },
  scholenOnder100: {
    value: 0.2,
    what: 'primary schools, 2013, CBS',
    source: 'https://gr0ningen.blogspot.com/2013/03/te-weinig-leerlingen.html',
  },
  deeltAchternaam: { estimate: 'no figure found; brothers, sisters and namesakes' },
  naamgenotenSchool: { estimate: 'no figure found; follows from the shares of names' },
  roepnaamTweemaal: { estimate: 'no figure found; follows from the shares of names' },
  combinatiegroepen: { estimate: 'no checked figure found' },
  duobanen: {
    estimate: 'no figure per group found; 63% of teachers work part-time (CBS, https://www.vosabb.nl/tag/deeltijders/)',
  },
  verschillendeAchternamen: {
    estimate:
      'narrower than life: the country has 314,606 (http://www.voornamelijk.nl/jan-bosman-smit-de-vries-van-amerongen/)',
  },
} as const satisfies Record<string, Published>
