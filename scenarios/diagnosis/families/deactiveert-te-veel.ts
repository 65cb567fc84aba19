import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem deactiveert kinderen of leerkrachten die er nog zijn.',
    en: 'Your system deactivates children or teachers who are still there.',
  },
  gaatMis: {
    nl: 'Wie verhuist naar een andere groep, nog een vraag heeft openstaan of pas later vertrekt, wordt nu al op inactief gezet; wie terugkomt blijft dat.',
    en: 'Who moves to another group, still has an open question or leaves only later is made inactive now; who returns stays so.',
  },
  treft: {
    nl: 'Kinderen die in de klas zitten en niet meer op de lijst staan: ze kunnen geen toets maken.',
    en: 'Children who sit in class and are no longer on the list: they cannot take a test.',
  },
  hoort: {
    nl: 'Deactiveer alleen wie in een volledig antwoord van de geïmporteerde groepen niet meer voorkomt of van wie de uitstroomdatum voorbij is. Wie weer komt wordt weer actief.',
    en: 'Deactivate only who no longer stands in a complete answer of the imported groups or whose day of leaving is past. Who comes again becomes active again.',
  },
})
