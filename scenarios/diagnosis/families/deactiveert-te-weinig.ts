import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem laat mensen actief die van school zijn.',
    en: 'Your system leaves people active who have left the school.',
  },
  gaatMis: {
    nl: 'Wie niet meer in het bericht staat, of er als vertrokken in staat, blijft actief of wordt het opnieuw.',
    en: 'Who no longer stands in the message, or stands there as having left, stays active or becomes so again.',
  },
  treft: {
    nl: 'Kinderen die op een andere school zitten: hun oude leerkracht blijft hun gegevens zien.',
    en: 'Children who are at another school: their former teacher goes on seeing their data.',
  },
  hoort: {
    nl: 'Zet wie van school is op inactief, met behoud van gegevens, en maak niemand actief die ESIS als vertrokken stuurt.',
    en: 'Make who has left inactive, keeping their data, and make nobody active whom ESIS sends as having left.',
  },
})
