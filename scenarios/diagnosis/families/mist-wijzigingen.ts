import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem denkt dat het wijzigingen al heeft, en hoort ze nooit meer.',
    en: 'Your system thinks that it has had changes already, and never hears of them again.',
  },
  gaatMis: {
    nl: 'Het moment vanaf waar om wijzigingen gevraagd wordt klopt niet: eigen klok, moment van een mislukte of niet verwerkte import, of één moment voor alle scholen.',
    en: 'The moment from which changes are asked is wrong: its own clock, that of a failed or unapplied import, or one moment for all schools.',
  },
  treft: {
    nl: 'Nieuwe kinderen en verhuizingen die nooit aankomen, totdat iemand het merkt.',
    en: 'New children and moves that never arrive, until somebody notices.',
  },
  hoort: {
    nl: 'Onthoud per school het moment dat ESIS zelf gaf, en pas als die import verwerkt is. Na ongedaan maken geldt het oude weer.',
    en: 'Remember for each school the moment that ESIS itself gave, and only once that import is applied. After an undo the old one holds again.',
  },
})
