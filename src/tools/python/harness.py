# Runs in the sandbox beside the code it watches. It reports as src/tools/program/harness.ts says.
def redraft(program, post):
    import ast, io, json, math, sys, traceback

    nonce, code, tests = program['nonce'], program['code'], program['tests']
    dumps = json.dumps
    room = [20000]

    class Console(io.TextIOBase):
        def __init__(self):
            self.text = ''

        def writable(self):
            return True

        def write(self, text):
            text = str(text)
            self.text += text[: max(0, room[0])]
            room[0] -= len(text)
            return len(text)

    console = Console()
    sys.stdout = sys.stderr = console
    sys.stdin = io.StringIO('')

    def report(kind, **more):
        text, console.text = console.text, ''
        post(dumps({'nonce': nonce, 'type': kind, 'console': text, **more}))

    class NoJson(Exception):
        pass

    def plain(value, depth=0):
        if value is None or isinstance(value, (bool, str)):
            return value
        if isinstance(value, int) and abs(value) < 2**53:
            return value
        if isinstance(value, float) and math.isfinite(value):
            return value
        if depth > 50:
            raise NoJson
        if isinstance(value, (list, tuple)):
            return [plain(one, depth + 1) for one in value]
        if isinstance(value, dict) and all(isinstance(name, (str, int)) for name in value):
            return {str(name): plain(one, depth + 1) for name, one in value.items()}
        raise NoJson

    def json_of(value):
        try:
            return dumps(plain(value))
        except Exception:
            return None

    def shown(value):
        try:
            return repr(value)[:2000]
        except BaseException:
            return '[unreadable]'

    def line_of(error):
        if isinstance(error, SyntaxError) and error.filename == 'program.py':
            return error.lineno or 0
        frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == 'program.py']
        return frames[-1] if frames else 0

    def said(error):
        try:
            text = str(error.msg if isinstance(error, SyntaxError) else error)[:2000]
            if isinstance(error, ModuleNotFoundError) and error.name and error.name.split('.')[0] not in sys.modules:
                return f'{text}. Only the standard library is here; a wheel of {error.name.split(".")[0]} can be added under Storage'
            return text
        except BaseException:
            return ''

    report('begin')
    names = {'__name__': 'program' if tests else '__main__', '__builtins__': __builtins__}
    try:
        exec(compile(program['before'], 'before.py', 'exec'), names)
        exec(compile(code, 'program.py', 'exec'), names)
    except BaseException as error:
        return report('broken', error=f'{type(error).__name__}: {said(error)}', line=line_of(error))
    report('loaded')
    for number, test in tests:
        try:
            value = None
            if 'call' in test:
                value = eval(compile(test['call'].strip(), 'test', 'eval'), names)
            else:
                exec(compile(test['assert'], 'test', 'exec'), names)
            data = json_of(value)
            report('test', test=number, how='returned', shown=shown(value), **({} if data is None else {'json': data}))
        except BaseException as error:
            name = type(error).__name__
            message = said(error) or ('The assertion does not hold.' if name == 'AssertionError' else '')
            report('test', test=number, how='threw', error=name, message=message, line=line_of(error))


redraft
