import { birthDateWithZone } from './anomalies/dates/birth-date-with-zone.ts'
import { birthDayUnknown } from './anomalies/dates/birth-day-unknown.ts'
import { dayAndMonthSwapped } from './anomalies/dates/day-and-month-swapped.ts'
import { defaultBirthDate } from './anomalies/dates/default-birth-date.ts'
import { genderContradicts } from './anomalies/dates/gender-contradicts.ts'
import { genderUnknown } from './anomalies/dates/gender-unknown.ts'
import { impossibleBirthDate } from './anomalies/dates/impossible-birth-date.ts'
import { noBirthDate } from './anomalies/dates/no-birth-date.ts'
import { combinationGroup } from './anomalies/groups/combination-group.ts'
import { danglingGroup } from './anomalies/groups/dangling-group.ts'
import { emptiedGroup } from './anomalies/groups/emptied-group.ts'
import { flagGoesOff } from './anomalies/groups/flag-goes-off.ts'
import { groupAndSamengesteldeGroepWithOneName } from './anomalies/groups/group-and-samengestelde-groep-with-one-name.ts'
import { groupBecomesSamengesteld } from './anomalies/groups/group-becomes-samengesteld.ts'
import { groupNameSpelledOtherwise } from './anomalies/groups/group-name-spelled-otherwise.ts'
import { groupNameWithMarkup } from './anomalies/groups/group-name-with-markup.ts'
import { groupRenamed } from './anomalies/groups/group-renamed.ts'
import { groupSplits } from './anomalies/groups/group-splits.ts'
import { groupWithoutTeacher } from './anomalies/groups/group-without-teacher.ts'
import { groupsInMixedOrder } from './anomalies/groups/groups-in-mixed-order.ts'
import { groupsMerge } from './anomalies/groups/groups-merge.ts'
import { groupsWithOneName } from './anomalies/groups/groups-with-one-name.ts'
import { jaargroep0BOrD } from './anomalies/groups/jaargroep-0-b-or-d.ts'
import { jaargroepBecomesC } from './anomalies/groups/jaargroep-becomes-c.ts'
import { jaargroepHOrN } from './anomalies/groups/jaargroep-h-or-n.ts'
import { jaargroepSOrV } from './anomalies/groups/jaargroep-s-or-v.ts'
import { noGroepen } from './anomalies/groups/no-groepen.ts'
import { noGroup } from './anomalies/groups/no-group.ts'
import { noJaargroep } from './anomalies/groups/no-jaargroep.ts'
import { oneGroupOnly } from './anomalies/groups/one-group-only.ts'
import { onlyASamengesteldeGroep } from './anomalies/groups/only-a-samengestelde-groep.ts'
import { otherJaargroepThanTheGroup } from './anomalies/groups/other-jaargroep-than-the-group.ts'
import { sameGroupNamePerVestiging } from './anomalies/groups/same-group-name-per-vestiging.ts'
import { birthDateCorrected } from './anomalies/keys/birth-date-corrected.ts'
import { dummyKeys } from './anomalies/keys/dummy-keys.ts'
import { dummyKeysShuffled } from './anomalies/keys/dummy-keys-shuffled.ts'
import { duplicateEckid } from './anomalies/keys/duplicate-eckid.ts'
import { duplicateKey } from './anomalies/keys/duplicate-key.ts'
import { eckidAppears } from './anomalies/keys/eckid-appears.ts'
import { eckidChanged } from './anomalies/keys/eckid-changed.ts'
import { eckidDisappears } from './anomalies/keys/eckid-disappears.ts'
import { eckidInTestForm } from './anomalies/keys/eckid-in-test-form.ts'
import { eckidsSwapped } from './anomalies/keys/eckids-swapped.ts'
import { emptyEckid } from './anomalies/keys/empty-eckid.ts'
import { keyGetsLeadingZeros } from './anomalies/keys/key-gets-leading-zeros.ts'
import { keyRenumbered } from './anomalies/keys/key-renumbered.ts'
import { keyReused } from './anomalies/keys/key-reused.ts'
import { keyWithSpaces } from './anomalies/keys/key-with-spaces.ts'
import { keyZero } from './anomalies/keys/key-zero.ts'
import { keysCountFromOne } from './anomalies/keys/keys-count-from-one.ts'
import { keysDifferInCase } from './anomalies/keys/keys-differ-in-case.ts'
import { nameChanged } from './anomalies/keys/name-changed.ts'
import { oddKeys } from './anomalies/keys/odd-keys.ts'
import { oddTeacherKey } from './anomalies/keys/odd-teacher-key.ts'
import { pupilKeyIsTeacherKey } from './anomalies/keys/pupil-key-is-teacher-key.ts'
import { recordedTwice } from './anomalies/keys/recorded-twice.ts'
import { returnsWithNewKey } from './anomalies/keys/returns-with-new-key.ts'
import { withoutKey } from './anomalies/keys/without-key.ts'
import { earlyEnrolment } from './anomalies/life-cycle/early-enrolment.ts'
import { halfOfThePupils } from './anomalies/life-cycle/half-of-the-pupils.ts'
import { leavesInTheFuture } from './anomalies/life-cycle/leaves-in-the-future.ts'
import { leftPupilIsSent } from './anomalies/life-cycle/left-pupil-is-sent.ts'
import { removedAndBack } from './anomalies/life-cycle/removed-and-back.ts'
import { seatTakenOver } from './anomalies/life-cycle/seat-taken-over.ts'
import { summerGap } from './anomalies/life-cycle/summer-gap.ts'
import { allNamesInRoepnaam } from './anomalies/names/all-names-in-roepnaam.ts'
import { brokenEncoding } from './anomalies/names/broken-encoding.ts'
import { cutVoorvoegsel } from './anomalies/names/cut-voorvoegsel.ts'
import { decomposedLetters } from './anomalies/names/decomposed-letters.ts'
import { diacriticsLost } from './anomalies/names/diacritics-lost.ts'
import { doubleSurnameWrittenOtherwise } from './anomalies/names/double-surname-written-otherwise.ts'
import { emptyVoorvoegsel } from './anomalies/names/empty-voorvoegsel.ts'
import { genderAndFirstNameChanged } from './anomalies/names/gender-and-first-name-changed.ts'
import { hiddenWhitespace } from './anomalies/names/hidden-whitespace.ts'
import { hyphenatedFirstName } from './anomalies/names/hyphenated-first-name.ts'
import { ijAsOneLetter } from './anomalies/names/ij-as-one-letter.ts'
import { ijAsY } from './anomalies/names/ij-as-y.ts'
import { longName } from './anomalies/names/long-name.ts'
import { longVoorvoegsel } from './anomalies/names/long-voorvoegsel.ts'
import { marksInName } from './anomalies/names/marks-in-name.ts'
import { namesSwapped } from './anomalies/names/names-swapped.ts'
import { namesakes } from './anomalies/names/namesakes.ts'
import { namesakesBornOnOneDay } from './anomalies/names/namesakes-born-on-one-day.ts'
import { nicknameCorrected } from './anomalies/names/nickname-corrected.ts'
import { noFamilyName } from './anomalies/names/no-family-name.ts'
import { noRoepnaam } from './anomalies/names/no-roepnaam.ts'
import { onlyRoepnaam } from './anomalies/names/only-roepnaam.ts'
import { otherApostrophe } from './anomalies/names/other-apostrophe.ts'
import { roepnaamUnlikeVoornamen } from './anomalies/names/roepnaam-unlike-voornamen.ts'
import { shortVoorvoegsel } from './anomalies/names/short-voorvoegsel.ts'
import { surnameOfBothParents } from './anomalies/names/surname-of-both-parents.ts'
import { teacherMarries } from './anomalies/names/teacher-marries.ts'
import { transliteratedOtherwise } from './anomalies/names/transliterated-otherwise.ts'
import { triplets } from './anomalies/names/triplets.ts'
import { turkishI } from './anomalies/names/turkish-i.ts'
import { twins } from './anomalies/names/twins.ts'
import { twinsWithoutRoepnaam } from './anomalies/names/twins-without-roepnaam.ts'
import { umlautSpelledOut } from './anomalies/names/umlaut-spelled-out.ts'
import { voorlettersOtherwise } from './anomalies/names/voorletters-otherwise.ts'
import { voorvoegselBehindAchternaam } from './anomalies/names/voorvoegsel-behind-achternaam.ts'
import { voorvoegselInAchternaam } from './anomalies/names/voorvoegsel-in-achternaam.ts'
import { voorvoegselLost } from './anomalies/names/voorvoegsel-lost.ts'
import { voorvoegselWithCapital } from './anomalies/names/voorvoegsel-with-capital.ts'
import { brincodeInSmallLetters } from './anomalies/school/brincode-in-small-letters.ts'
import { brincodeWithDependancecode } from './anomalies/school/brincode-with-dependancecode.ts'
import { dependancecode00 } from './anomalies/school/dependancecode-00.ts'
import { dependancecodeOfOneDigit } from './anomalies/school/dependancecode-of-one-digit.ts'
import { guestPupil } from './anomalies/school/guest-pupil.ts'
import { coupleWithOneName } from './anomalies/teachers/couple-with-one-name.ts'
import { duoTeachers } from './anomalies/teachers/duo-teachers.ts'
import { emailChanged } from './anomalies/teachers/email-changed.ts'
import { emailDisappears } from './anomalies/teachers/email-disappears.ts'
import { emailInOddCase } from './anomalies/teachers/email-in-odd-case.ts'
import { emailOfAnotherAccount } from './anomalies/teachers/email-of-another-account.ts'
import { fakePerson } from './anomalies/teachers/fake-person.ts'
import { invalidEmail } from './anomalies/teachers/invalid-email.ts'
import { manyTeachers } from './anomalies/teachers/many-teachers.ts'
import { noLeerkrachten } from './anomalies/teachers/no-leerkrachten.ts'
import { rolePerGroup } from './anomalies/teachers/role-per-group.ts'
import { sharedEmail } from './anomalies/teachers/shared-email.ts'
import { staffThatDoesNotTeach } from './anomalies/teachers/staff-that-does-not-teach.ts'
import { substituteReplaced } from './anomalies/teachers/substitute-replaced.ts'
import { teacherInAllGroups } from './anomalies/teachers/teacher-in-all-groups.ts'
import { teacherIsParent } from './anomalies/teachers/teacher-is-parent.ts'
import { teacherLeaves } from './anomalies/teachers/teacher-leaves.ts'
import { teacherWithOnlyARoepnaam } from './anomalies/teachers/teacher-with-only-a-roepnaam.ts'
import { teacherWithoutEmail } from './anomalies/teachers/teacher-without-email.ts'
import { teacherWithoutGroups } from './anomalies/teachers/teacher-without-groups.ts'
import { teachersWithoutEckid } from './anomalies/teachers/teachers-without-eckid.ts'
import { allFieldsFilled } from './anomalies/wire/all-fields-filled.ts'
import { markupInName } from './anomalies/wire/markup-in-name.ts'
import { oneOfEverything } from './anomalies/wire/one-of-everything.ts'
import type { Anomaly } from './anomaly.ts'

/** Every anomaly, by theme. The order is that of the tables and lists; it decides nothing. */
export const anomalies: readonly Anomaly[] = [
  // keys
  nameChanged,
  birthDateCorrected,
  keyReused,
  dummyKeys,
  dummyKeysShuffled,
  duplicateKey,
  duplicateEckid,
  keyRenumbered,
  eckidChanged,
  eckidsSwapped,
  eckidAppears,
  eckidDisappears,
  emptyEckid,
  eckidInTestForm,
  keyWithSpaces,
  keyGetsLeadingZeros,
  keysDifferInCase,
  keyZero,
  oddKeys,
  oddTeacherKey,
  pupilKeyIsTeacherKey,
  keysCountFromOne,
  recordedTwice,
  returnsWithNewKey,
  withoutKey,
  // names
  twins,
  twinsWithoutRoepnaam,
  triplets,
  namesakes,
  namesakesBornOnOneDay,
  onlyRoepnaam,
  noRoepnaam,
  allNamesInRoepnaam,
  voorvoegselWithCapital,
  voorvoegselInAchternaam,
  voorvoegselBehindAchternaam,
  emptyVoorvoegsel,
  shortVoorvoegsel,
  otherApostrophe,
  longVoorvoegsel,
  cutVoorvoegsel,
  voorvoegselLost,
  doubleSurnameWrittenOtherwise,
  surnameOfBothParents,
  teacherMarries,
  ijAsOneLetter,
  ijAsY,
  diacriticsLost,
  umlautSpelledOut,
  turkishI,
  decomposedLetters,
  brokenEncoding,
  hiddenWhitespace,
  transliteratedOtherwise,
  roepnaamUnlikeVoornamen,
  noFamilyName,
  voorlettersOtherwise,
  hyphenatedFirstName,
  nicknameCorrected,
  namesSwapped,
  marksInName,
  genderAndFirstNameChanged,
  longName,
  // dates
  noBirthDate,
  defaultBirthDate,
  birthDayUnknown,
  birthDateWithZone,
  dayAndMonthSwapped,
  impossibleBirthDate,
  genderUnknown,
  genderContradicts,
  // groups
  groupsWithOneName,
  groupAndSamengesteldeGroepWithOneName,
  combinationGroup,
  jaargroepBecomesC,
  jaargroep0BOrD,
  jaargroepSOrV,
  jaargroepHOrN,
  noJaargroep,
  otherJaargroepThanTheGroup,
  noGroup,
  danglingGroup,
  emptiedGroup,
  groupWithoutTeacher,
  onlyASamengesteldeGroep,
  flagGoesOff,
  groupBecomesSamengesteld,
  groupRenamed,
  groupNameSpelledOtherwise,
  groupSplits,
  groupsMerge,
  groupNameWithMarkup,
  oneGroupOnly,
  noGroepen,
  groupsInMixedOrder,
  sameGroupNamePerVestiging,
  // teachers
  teacherWithoutEmail,
  sharedEmail,
  emailChanged,
  emailInOddCase,
  emailOfAnotherAccount,
  emailDisappears,
  invalidEmail,
  duoTeachers,
  teacherInAllGroups,
  teacherWithoutGroups,
  staffThatDoesNotTeach,
  rolePerGroup,
  teacherWithOnlyARoepnaam,
  fakePerson,
  substituteReplaced,
  teacherIsParent,
  coupleWithOneName,
  teachersWithoutEckid,
  noLeerkrachten,
  teacherLeaves,
  manyTeachers,
  // school
  dependancecode00,
  dependancecodeOfOneDigit,
  brincodeWithDependancecode,
  brincodeInSmallLetters,
  guestPupil,
  // life-cycle
  halfOfThePupils,
  summerGap,
  leftPupilIsSent,
  leavesInTheFuture,
  earlyEnrolment,
  removedAndBack,
  seatTakenOver,
  // wire
  oneOfEverything,
  markupInName,
  allFieldsFilled,
]
