import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem herstelt maar half bij ongedaan maken, afbreken of samenvoegen.',
    en: 'Your system mends only half on undo, abort or merge.',
  },
  gaatMis: {
    nl: 'Na ongedaan maken staat er nog iets nieuws of is iets ouds niet terug; afbreken verwerkt toch; samenvoegen houdt de verkeerde over.',
    en: 'After an undo something new is left or something old is not back; abort applies all the same; a merge keeps the wrong one.',
  },
  treft: {
    nl: 'Wie een fout wilde herstellen en er een tweede bij heeft, vaak zonder het te zien.',
    en: 'Who wanted to mend a mistake and now has a second one, often without seeing it.',
  },
  hoort: {
    nl: 'Ongedaan maken zet precies terug wat die import van die school veranderde, en laat wat daarna met de hand is gedaan.',
    en: 'An undo puts back exactly what that import of that school changed, and leaves what was done by hand since.',
  },
})
