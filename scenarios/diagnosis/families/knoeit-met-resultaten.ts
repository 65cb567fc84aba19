import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem verandert score, datum, toets of nakijker van een resultaat.',
    en: 'Your system alters score, date, test or marker of a result.',
  },
  gaatMis: {
    nl: 'Scores worden afgerond, afgekapt of omgerekend, de datum van afname wordt die van vandaag, of de toetscode of nakijker wordt een andere.',
    en: 'Scores are rounded, capped or converted, the day of the test becomes today, or the test code or marker becomes another.',
  },
  treft: {
    nl: 'Kinderen met een verkeerd cijfer bij een verkeerde dag; het valt pas op als iemand het naast het origineel legt.',
    en: 'Children with a wrong mark on a wrong day; it shows only when somebody lays it beside the original.',
  },
  hoort: {
    nl: 'Stuur elk resultaat precies zoals het bewaard is, met de dag waarop het is afgenomen en de nakijker zoals ESIS die kent.',
    en: 'Send each result exactly as it is stored, with the day on which it was taken and the marker as ESIS knows them.',
  },
})
