import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem gooit gegevens van vroeger weg.',
    en: 'Your system throws away data of the past.',
  },
  gaatMis: {
    nl: 'Groepen van vorig jaar, de groepen van wie vertrok of de leerling zelf worden verwijderd of overschreven in plaats van bewaard.',
    en: 'Groups of last year, the groups of who left, or the pupil are removed or overwritten instead of kept.',
  },
  treft: {
    nl: 'Kinderen van wie niet meer te zien is waar ze zaten en wat ze maakten; scholen die groei over jaren willen zien.',
    en: 'Children of whom it can no longer be seen where they sat and what they made; schools that want to see growth over years.',
  },
  hoort: {
    nl: 'Maak inactief en verwijder niet. Elk schooljaar houdt zijn eigen groepen en wie daarin zaten.',
    en: 'Make inactive and do not remove. Each schooljaar keeps its own groups and who sat in them.',
  },
})
