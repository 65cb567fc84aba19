import { childrenWithoutNamespace, headerOutOfOrder, klantLeftEmpty, typesOnEveryElement } from './message-oddities.ts'
import type { Draft, Oddity } from './oddity.ts'
import { keyAsField, normWithoutTermOrBegin, scoreThatIsNoWholeNumber } from './result-oddities.ts'
import * as school from './school-oddities.ts'

/** Every oddity of a request that lenient mode mends, in the order in which they are mended. */
export const oddities: readonly Oddity[] = [
  childrenWithoutNamespace,
  typesOnEveryElement,
  headerOutOfOrder,
  klantLeftEmpty,
  school.brincodeWithSpacesOrLowerCase,
  school.brincodeWithDependance,
  school.dependancecodeOfOneDigit,
  school.schoolkeyLeftEmpty,
  school.brincodeAndSchoolkeyTogether,
  school.schooljaarLeftEmpty,
  school.schooljaarInShort,
  school.xsdversieLeftEmptyOrOne,
  school.gegevenssetidLeftEmpty,
  school.momentThatIsNone,
  school.fieldsOutOfOrder,
  keyAsField,
  scoreThatIsNoWholeNumber,
  normWithoutTermOrBegin,
]

/** Mends everything that can be mended; returns the oddities that were there. */
export const mendOddities = (draft: Draft): readonly Oddity[] => oddities.filter((oddity) => oddity.mend(draft))
