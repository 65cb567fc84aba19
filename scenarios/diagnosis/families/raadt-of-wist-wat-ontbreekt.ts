import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem maakt leeg of verzint wat niet gestuurd is.',
    en: 'Your system empties or makes up what was not sent.',
  },
  gaatMis: {
    nl: 'Een veld dat in het bericht ontbreekt wordt bij een bekend kind leeggemaakt, of gevuld met een gok: 1970, een jongen, de jaargroep van de groep.',
    en: 'A field that is absent from the message is emptied for a known child, or filled with a guess: 1970, a boy, the jaargroep of the group.',
  },
  treft: {
    nl: 'Kinderen van scholen die minder sturen: hun gegevens verdwijnen of kloppen niet meer, en ze worden de volgende keer niet herkend.',
    en: 'Children of schools that send less: their data disappears or is wrong, and they are not recognised the next time.',
  },
  hoort: {
    nl: 'Afwezig is iets anders dan leeg. Laat staan wat er was, en laat open wat niemand weet.',
    en: 'Absent is not empty. Let be what was there, and leave open what nobody knows.',
  },
})
