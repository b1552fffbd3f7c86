/** An e-mail address as text that breaks before its @ where it has to break at all. */
export function EmailText({ address }: { address: string }) {
  const at = address.includes("@") ? address.lastIndexOf("@") : address.length;
  return (
    <span className="[overflow-wrap:anywhere] columns:inline-block columns:min-w-52">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
