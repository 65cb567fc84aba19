import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem neemt wijzigingen van bekende mensen of groepen niet over.',
    en: 'Your system does not take over changes of people or groups that it knows.',
  },
  gaatMis: {
    nl: 'Een veld wordt gevuld als het record gemaakt wordt, en daarna nooit meer. Een nieuwe naam, een nieuw adres of een andere jaargroep blijft oud.',
    en: 'A field is filled when the record is made, and never again. A new name, a new address or another jaargroep stays old.',
  },
  treft: {
    nl: 'Kinderen met een nieuwe naam, of die een jaar verder zijn: ze staan met oude gegevens op het scherm en krijgen de verkeerde toets of norm.',
    en: 'Children with a new name, or a year further on: they stand on the screen with old data and get the wrong test or norm.',
  },
  hoort: {
    nl: 'Neem bij elke import elk veld over dat het LAS stuurt, ook bij wie er al was.',
    en: 'Take over every field that the LAS sends at each import, also of who was there already.',
  },
})
