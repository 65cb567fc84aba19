import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem raakt resultaten kwijt of verstuurt ze nooit.',
    en: 'Your system loses results or never sends them.',
  },
  gaatMis: {
    nl: 'Een resultaat verdwijnt bij verwerken, deactiveren of opruimen, of het heet verstuurd terwijl ESIS het niet heeft, of één weigering houdt de rest tegen.',
    en: 'A result disappears on applying, deactivating or cleaning up, or it is called sent while ESIS does not have it, or one refusal stops the rest.',
  },
  treft: {
    nl: 'Kinderen met een toets die meetelt en nergens meer te vinden is.',
    en: 'Children with a test that counts and is nowhere to be found.',
  },
  hoort: {
    nl: 'Een resultaat is pas verstuurd als ESIS dat bevestigde. Geweigerd, gewijzigd en onbekend blijven wachten, en de gebruiker ziet waarom. Bewaar wat verstuurd is.',
    en: 'A result is sent only when ESIS confirmed it. Refused, corrected and unknown keep waiting, and the user sees why. Keep what was sent.',
  },
})
