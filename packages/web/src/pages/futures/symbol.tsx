/** A symbol of the specification, such as "β_s": what follows the underscore is set lower. */
export function ModelSymbol({ of }: { readonly of: string }) {
  const [base = "", index] = of.split("_");
  return (
    <span className="soft model-symbol">
      {base}
      {index === undefined ? null : <sub>{index}</sub>}
    </span>
  );
}
