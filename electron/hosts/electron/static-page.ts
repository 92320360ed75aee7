/** Shown when the page itself does not stay up: needs no script, no file, and nobody's data. */
export function staticPage(hotline: string): string {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>暂停服务</title>
<body style="margin:0;height:100vh;display:flex;flex-direction:column;justify-content:center;align-items:center;
gap:4vh;background:#FBF8F2;color:#16211F;font-family:sans-serif;text-align:center">
<h1 style="margin:0;font-size:9vmin">本机暂停服务</h1>
<p style="margin:0;font-size:5vmin">请到服务台，或拨打 ${hotline.replace(/[^\d\s+-]/g, '')}</p>
<p lang="en" style="margin:0;font-size:4vmin">Out of service. Please go to the counter.</p></body></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}
