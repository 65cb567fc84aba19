import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem herkent niet wie het al heeft.',
    en: 'Your system does not recognise whom it has already.',
  },
  gaatMis: {
    nl: 'Wie er al was komt als nieuw binnen, omdat één gegeven anders is: hoofdletters, een nieuwe achternaam, een ander adres, een nieuw nummer. Er staan er dan twee.',
    en: 'Who was there already comes in as new, because one thing differs: capitals, a new surname, another address, a new number. Then there are two.',
  },
  treft: {
    nl: 'Kinderen die van naam of nummer veranderen of terugkomen: hun resultaten blijven achter bij het oude record. Leerkrachten krijgen een tweede account.',
    en: 'Children who change name or number, or return: their results stay behind with the old record. Teachers get a second account.',
  },
  hoort: {
    nl: 'Vergelijk alle gegevens die er zijn, ook met inactieve records, en laat één verschil niet beslissen. Hoofdletters en accenten maken niemand anders.',
    en: 'Compare all data that is there, with inactive records too, and let no single difference decide. Capitals and accents make nobody somebody else.',
  },
})
