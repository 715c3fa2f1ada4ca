import { foreignAddresses } from '../../../scripts/intranet/origins';

describe('what would leave the server', () => {
  it.each([
    ['a.html', '<script src="https://cdn.example/a.js"></script>', 'https://cdn.example/a.js'],
    ['a.html', "<link href='//fonts.example/a.css'>", '//fonts.example/a.css'],
    ['a.html', '<img src=http://a.example/p.png>', 'http://a.example/p.png'],
    ['a.html', '<form action="https://a.example/in">', 'https://a.example/in'],
    ['a.css', '@import "https://a.example/a.css";', 'https://a.example/a.css'],
    ['a.css', 'b{background:url(//a.example/p.png)}', '//a.example/p.png'],
    ['a.svg', '<image href="https://a.example/p.png"/>', 'https://a.example/p.png'],
    ['a.js', 'fetch("https://a.example/in")', 'https://a.example/in'],
    ['a.js', "navigator.sendBeacon('//a.example/in', x)", '//a.example/in'],
    ['a.js', 'new WebSocket("wss://a.example")', 'wss://a.example'],
    ['a.js', 'await import(`https://a.example/m.js`)', 'https://a.example/m.js'],
    ['a.js', 's.src="https://a.example/m.js"', 'https://a.example/m.js'],
  ])('is found in %s: %s', (name, text, address) => {
    expect(foreignAddresses(name, text)).toEqual([address]);
  });

  it.each([
    ['a.html', '<script src="office/office.js"></script><a href="#top">x</a>'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a.css', 'b{background:url(p.png)}'],
    ['a.js', 'x.setAttribute("xmlns","http://schemas.openxmlformats.org/spreadsheetml/2006/main")'],
    ['a.js', 'fetch("templates/a.json") // see https://a.example'],
    ['a.txt', 'https://a.example'],
  ])('is not seen where nothing is loaded, in %s: %s', (name, text) => {
    expect(foreignAddresses(name, text)).toEqual([]);
  });
});
