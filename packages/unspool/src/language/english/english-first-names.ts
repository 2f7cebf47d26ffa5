/** Common first names by the pronoun of those who bear them; a name that both bear is in neither row. */
const rows = {
  he:
    'aaron abel abraham adam adrian al alan albert alec alejandro alessandro alexander alfred alistair allan ambrose anders andre andreas andrei ' +
    'andrew angus anthony antoine anton antonio archie arnold arthur august augustus barney bartholomew basil ben benedict benjamin bernard ' +
    'bert bertram bill billy bob bobby boris brad brendan brian bruce bruno burt caleb calvin carl carlo carlos cedric charles chester ' +
    'christian christopher clarence claude clement clifford clive conrad craig curtis cyril dan daniel dave david dennis derek desmond ' +
    'diego dmitri dominic donald douglas duncan ebenezer ed eddie edgar edmund eduardo edward edwin eli elias emil enrique eric ernest ' +
    'erwin ethan eugene ezra federico felix ferdinand fernando finn floyd francisco frank franz fred frederick fritz fyodor gabriel ' +
    'gareth gary gavin geoffrey george gerald gerard gilbert giovanni godfrey gordon graham gregory gunther gus gustav guy hank hans ' +
    'harold harry harvey hector heinrich henri henrik henry herbert herman homer horace howard hubert hugh hugo humphrey ian igor isaac ' +
    'ishmael ivan jack jacob jacques jake james jan jason javier jed jedediah jeff jeffrey jeremiah jeremy jerome jerry jim jimmy joe joel ' +
    'johann john johnny jonah jonas jonathan jorge jose joseph joshua josef juan jude julian julius jurgen karl keith ken kenneth kevin ' +
    'konrad kurt lars laurence lawrence leo leon leonard leopold leroy lester lewis liam lionel lorenzo louis luca lucas lucius luigi luis ' +
    'luke luther magnus malcolm manuel marco marcel marcus mario mark martin marvin matthew maurice max maxim maximilian michael miguel ' +
    'mike miles milton mohammed mordecai morris moses mustafa nathan nathaniel ned neil nicholas nigel nikolai norman oliver omar oscar ' +
    'oswald otto owen pablo patrick paul pedro percy pete peter philip pierre rafael ralph raoul raymond reginald rene ricardo richard ' +
    'rick rob robert roberto rodney rodrigo roger roland ronald rory rudolf rudolph rufus rupert russell samuel scott sean sebastian ' +
    'sergei seth sherlock sidney siegfried silas simon sol solomon stanley stefan stephen steve steven stuart ted teddy terence theo ' +
    'theodore thomas tim timothy tobias toby tom tommy tony travis tristan ulrich uriah valentin victor vincent vladimir wallace walter ' +
    'warren wilbur wilfred wilhelm will william willy winston wolfgang xavier yusuf zachary',
  she:
    'abigail ada adela adele agatha agnes aisha alexandra alice alicia alison alma amanda amelia amy ana anastasia angela angelica anita ann ' +
    'anna annabel anne annette annie antonia arabella astrid audrey aurora ava barbara beatrice becky bella bernadette bertha bess beth ' +
    'betsy betty beverly blanche brenda bridget brigitte camilla carla carlotta carmen carol caroline carrie catherine cathy cecilia celeste ' +
    'celia celine charlotte chloe christina christine cindy clara clarissa claudia colette constance cora cordelia cornelia cynthia daisy ' +
    'daphne deborah delia delilah diana dolores donna dora doris dorothea dorothy edith edna eileen elaine eleanor elena eleonora eliza ' +
    'elisabeth elizabeth ella ellen eloise elsa elsie emily emma erica ernestine esmeralda estella esther ethel eugenia eva eve evelina ' +
    'fanny fatima felicia felicity fiona flora florence frances francesca frieda gabriela gabrielle georgia geraldine gertrude gina ' +
    'ginevra giulia gladys gloria grace greta gretchen gudrun gwendolen gwendolyn hannah harriet hazel heather hedda hedwig heidi helen ' +
    'helena helene henrietta hermione hilda hildegard hope ida inga ingrid irene iris irma isabel isabella isadora ivy jacqueline jane ' +
    'janet janice jean jeanne jenna jennifer jenny jessica jill joan joanna johanna josephine joy joyce juanita judith judy julia juliana ' +
    'julie juliet justine karen karin kate katharina katherine kathleen kathy katie katya lara laura lavinia leah lena lenore leonora ' +
    'lidia lilian lillian lily linda lisa liza lois lola loretta lottie louisa louise lucia lucille lucinda lucy lydia lynn mabel ' +
    'maddalena madeleine magda maggie marcella marcia margaret margarita margot maria marianne marie marietta marilyn marina marjorie ' +
    'marlene marta martha mary masha mathilda matilda maud maureen mavis meg melanie melissa mercedes meredith mildred millicent mina ' +
    'minerva minnie miranda miriam moira mollie molly mona monica muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha ' +
    'nell nellie nelly nettie nina nora norma octavia odette olga olive olivia olympia ophelia patricia paula pauline pearl peggy penelope ' +
    'petra phoebe phyllis polly portia priscilla prudence rachel ramona rebecca regina renata rhoda rita roberta rosa rosalie rosalind ' +
    'rosamund rose rosemary rosie rowena roxanne ruby ruth sabine sabrina sally samantha sandra sara sarah selina selma serena sheila sibyl ' +
    'sofia sonia sonja sophia sophie stella stephanie sue susan susanna susannah suzanne svetlana sylvia tabitha tamara tanya tatiana ' +
    'teresa tess thelma theodora theresa tilda tina ulrike ursula valentina valerie vanessa vera veronica victoria viola violet virginia ' +
    'vivian wanda wendy wilhelmina wilma winifred xenia yolanda yvette yvonne zelda zoe',
} as const;

/** The pronoun of most who bear a first name, in lower case. */
export function pronounOfName(name: string): 'he' | 'she' | undefined {
  return byName.get(name);
}

const byName: ReadonlyMap<string, 'he' | 'she'> = new Map(
  (['he', 'she'] as const).flatMap((pronoun) => rows[pronoun].split(' ').map((name) => [name, pronoun] as const)),
);
