import { type ComponentChild, Fragment, toChildArray } from 'preact';

/** Things in a row with a point between each two of them. */
export function Dotted({ children }: { children: ComponentChild | ComponentChild[] }) {
  return (
    <>
      {toChildArray(children).map((child, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {child}
        </Fragment>
      ))}
    </>
  );
}
