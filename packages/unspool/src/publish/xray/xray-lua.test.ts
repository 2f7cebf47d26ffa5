import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luaTable } from '../../read/bookmark/lua-table.js';
import { toXrayLua } from './xray-lua.js';

for (const title of ['The Lamp', 'a "b" \\c\\', 'two\nlines\r', 'nothing\u00001 and a number'])
  test(`a title as Lua has it: ${JSON.stringify(title)}`, () => {
    const read = luaTable(toXrayLua({ title, people: [], terms: [], scenes: [] }));
    assert.equal(read?.get('book_title'), title);
  });
