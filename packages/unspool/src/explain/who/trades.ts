/** Whether a word says what somebody does for a living. */
export function isTrade(text: string): boolean {
  return (
    trades.has(text) ||
    (/(?:maker|keeper|smith|wright|monger|ologist|grapher|man|woman|(?:head|school|post|station)m(?:aster|istress))$/.test(
      text,
    ) &&
      text.length > 6)
  );
}

const trades: ReadonlySet<string> = new Set(
  (
    'accountant actor actress architect artist attorney baker banker barber barmaid barman barrister bookseller builder butcher butler captain carpenter cashier chemist ' +
    'clerk coachman cobbler conductor cook coroner courier dancer dentist designer detective director doctor dressmaker driver editor engineer farmer ferryman fisherman ' +
    'gamekeeper gardener governess grocer guard hairdresser headwaiter housekeeper hunter inspector investigator journalist judge lawyer librarian maid manager mason ' +
    'mechanic merchant midwife miller miner minister model musician notary nurse officer painter pharmacist photographer pianist pilot plumber policeman policewoman postman ' +
    'priest printer professor publisher receptionist reporter sailor salesman saleswoman schoolmaster schoolmistress scientist seamstress secretary servant sheriff shepherd shopkeeper singer soldier ' +
    'smith solicitor steward surgeon tailor teacher translator tutor typist vet vicar waiter waitress watchmaker weaver writer ' +
    'abbot abbess auctioneer beekeeper bishop brewer caretaker chauffeur cooper monk nun pawnbroker poet porter potter rector sculptor sexton stoker tanner'
  ).split(' '),
);
