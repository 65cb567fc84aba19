import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem haalt groepen door elkaar.',
    en: 'Your system mixes up groups.',
  },
  gaatMis: {
    nl: 'Een groep van vorig jaar, met dezelfde naam of hetzelfde nummer wordt voor een andere aangezien; een plusgroep wordt een klas; iemand zit in twee klassen of in de verkeerde.',
    en: 'A group of last year, of the same name or number is taken for another; a plus group becomes a class; somebody sits in two classes or in the wrong one.',
  },
  treft: {
    nl: 'Leerkrachten zien kinderen uit een andere klas, of missen hun eigen kinderen.',
    en: 'Teachers see children of another class, or miss their own.',
  },
  hoort: {
    nl: 'Herken een groep aan nummer én schooljaar én soort. Een kind heeft één stamgroep, en daarnaast de samengestelde groepen die het LAS noemt.',
    en: 'Know a group by number and schooljaar and kind. A child has one stamgroep, and besides that the samengestelde groepen that the LAS names.',
  },
})
