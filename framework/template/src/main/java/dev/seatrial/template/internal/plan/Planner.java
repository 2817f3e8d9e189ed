/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.syntax.Definition;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodePrinter;
import dev.seatrial.template.internal.syntax.NodeVisitor;
import dev.seatrial.template.internal.syntax.Operand;
import dev.seatrial.template.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the syntax of one template into executable nodes. Variables become slots, functions are looked up, constants
 * take the types of their parameters, and each command of a pipeline becomes the last argument of the next.
 */
final class Planner implements NodeVisitor<Exec> {

    private static final Setter[] NO_SETTERS = {};
    private static final Exec[] NO_ARGUMENTS = {};

    private final FunctionTable functions;
    private final GoRelease release;
    private final @Nullable Points points;
    private final Scope scope = new Scope();
    private final List<Integer> assigned = new ArrayList<>();
    private int dotRangeSlot = -1;
    private boolean possible;
    private int nesting;
    private int deepest;

    private Planner(FunctionTable functions, GoRelease release, @Nullable Points points) {
        this.functions = functions;
        this.release = release;
        this.points = points;
    }

    /**
     * Plans a template.
     *
     * @param points the points of the template if somebody may listen, else null
     */
    static void plan(
            Definition definition,
            Template template,
            FunctionTable functions,
            GoRelease release,
            @Nullable Points points) {
        Planner planner = new Planner(functions, release, points);
        Exec root = definition.root().accept(planner);
        template.complete(root, planner.scope.slotCount(), planner.deepest);
    }

    private Exec nested(Node node) {
        nesting++;
        deepest = Math.max(deepest, nesting);
        Exec planned = node.accept(this);
        nesting--;
        return planned;
    }

    private @Nullable ExecutionPoint point(Node node) {
        return points == null ? null : points.of(node);
    }

    private Exec observed(Statement node, Exec planned) {
        ExecutionPoint point = point(node);
        return point == null ? planned : new Observed(point, planned);
    }

    @Override
    public Exec visitBlock(Node.Block block) {
        Exec[] statements = block.statements().stream().map(this::nested).toArray(Exec[]::new);
        if (points != null) {
            return ObservedBlock.of(statements);
        }
        return statements.length == 1 ? statements[0] : new Block(statements);
    }

    @Override
    public Exec visitText(Statement.Text text) {
        return observed(text, new TextExec(text));
    }

    @Override
    public Exec visitAction(Statement.Action action) {
        return observed(action, new ActionExec(action, nested(action.pipeline())));
    }

    @Override
    public Exec visitBreak(Statement.Break statement) {
        return observed(statement, new SignalExec(statement, Signal.BREAK));
    }

    @Override
    public Exec visitContinue(Statement.Continue statement) {
        return observed(statement, new SignalExec(statement, Signal.CONTINUE));
    }

    @Override
    public Exec visitTemplateCall(Statement.TemplateCall call) {
        Operand.Pipeline pipeline = call.pipeline();
        return observed(call, new TemplateCallExec(call, pipeline == null ? null : nested(pipeline)));
    }

    @Override
    public Exec visitIf(Statement.If branching) {
        return branch(branching, false);
    }

    @Override
    public Exec visitWith(Statement.With branching) {
        return branch(branching, true);
    }

    private Exec branch(Statement.Branching node, boolean setsDot) {
        Scope.Variable outer = scope.mark();
        Exec pipeline = nested(node.pipeline());
        Scope.Variable inner = scope.mark();
        int before = assigned.size();
        Exec body = setsDot ? withDot(-1, node.body()) : nested(node.body());
        scope.leaveTo(inner);
        Exec otherwise = otherwise(node);
        scope.leaveTo(outer);
        return observed(node, new Branch(node, pipeline, body, otherwise, setsDot, point(node), assignedSince(before)));
    }

    private int[] assignedSince(int count) {
        return assigned.subList(count, assigned.size()).stream()
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private Exec withDot(int rangeSlot, Node.Block body) {
        int outer = dotRangeSlot;
        dotRangeSlot = rangeSlot;
        Exec planned = nested(body);
        dotRangeSlot = outer;
        return planned;
    }

    private @Nullable Exec otherwise(Statement.Branching node) {
        Node.Block otherwise = node.otherwise();
        return otherwise == null ? null : nested(otherwise);
    }

    @Override
    public Exec visitRange(Statement.Range node) {
        Scope.Variable outer = scope.mark();
        Exec pipeline = new PipelineExec(commands(node.pipeline()), NO_SETTERS);
        int collectionSlot = scope.newSlot();
        int keySlot = points == null ? -1 : scope.newSlot();
        Setter[] variables = setters(node.pipeline(), collectionSlot);
        Scope.Variable inner = scope.mark();
        int before = assigned.size();
        Exec body = withDot(collectionSlot, node.body());
        scope.leaveTo(inner);
        Exec otherwise = otherwise(node);
        scope.leaveTo(outer);
        return observed(
                node,
                new Range(
                        node,
                        pipeline,
                        variables,
                        collectionSlot,
                        keySlot,
                        body,
                        otherwise,
                        release != GoRelease.V1_23,
                        point(node),
                        assignedSince(before)));
    }

    @Override
    public Exec visitPipeline(Operand.Pipeline pipeline) {
        Exec command = commands(pipeline);
        return new PipelineExec(command, setters(pipeline, -1));
    }

    private Exec commands(Operand.Pipeline pipeline) {
        Exec value = null;
        for (Node.Command command : pipeline.commands()) {
            value = command(command, value, pipeline);
        }
        return Objects.requireNonNull(value);
    }

    /** In a range the last variable holds elements of the collection in a slot, one before it their keys; else the slot is -1. */
    private Setter[] setters(Operand.Pipeline pipeline, int collectionSlot) {
        List<Operand.Variable> variables = pipeline.variables();
        Setter[] setters = new Setter[variables.size()];
        for (int i = 0; i < setters.length; i++) {
            String name = variables.get(i).name();
            setters[i] = pipeline.assigns()
                    ? scope.assign(name)
                    : scope.declare(name, collectionSlot, i == setters.length - 1, possible);
            if (pipeline.assigns()) {
                Arrays.stream(setters[i].slots()).forEach(assigned::add);
            }
        }
        return setters;
    }

    @Override
    public Exec visitCommand(Node.Command command) {
        return command(command, null, null);
    }

    private Exec command(Node.Command command, @Nullable Exec last, Operand.@Nullable Pipeline pipeline) {
        Operand head = command.head();
        if (head instanceof Operand.Identifier identifier) {
            return call(command, identifier, command.arguments(), last);
        }
        if (head instanceof Operand.Field || head instanceof Operand.Chain || head instanceof Operand.Variable) {
            return fields(head, arguments(command.arguments()), last);
        }
        if (last == null && command.arguments().isEmpty()) {
            Exec value = nested(head);
            return value instanceof Literal literal ? literal.plain() : value;
        }
        // a parenthesized pipeline is not visited before it is refused
        Node where = !(head instanceof Operand.Pipeline) ? head : last == null ? pipeline : null;
        return new Failure(where, last, "can't give argument to non-function " + printed(head));
    }

    private static String printed(Operand operand) {
        return NodePrinter.print(operand);
    }

    private Exec[] arguments(List<Operand> operands) {
        return operands.isEmpty()
                ? NO_ARGUMENTS
                : operands.stream().map(this::nested).toArray(Exec[]::new);
    }

    @Override
    public Exec visitIdentifier(Operand.Identifier identifier) {
        Exec call = call(identifier, identifier, List.of(), null);
        TemplateFunction function = functions.find(identifier.name());
        boolean any = function != null && function.signature().result().equals(GoType.ANY);
        return any ? new InterfaceExec(call) : call;
    }

    private Exec call(Node command, Operand.Identifier identifier, List<Operand> operands, @Nullable Exec last) {
        String name = identifier.name();
        TemplateFunction function = functions.find(name);
        return function == null || Builtins.ALWAYS.contains(name)
                ? builtin(command, identifier, operands, last)
                : call(command, identifier, function, arguments(operands), last, point(command));
    }

    private static Exec call(
            Node command,
            Operand.Identifier identifier,
            TemplateFunction function,
            Exec[] arguments,
            @Nullable Exec last,
            @Nullable ExecutionPoint point) {
        GoSignature signature = function.signature();
        int given = arguments.length + (last == null ? 0 : 1);
        String wrong = Arity.check(identifier.name(), signature, arguments.length, given);
        if (wrong != null) {
            return new Failure(identifier, last, wrong);
        }
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = typed(arguments[i], signature.parameter(i));
        }
        return new Call(command, identifier, function, arguments, last, point);
    }

    private static Exec typed(Exec argument, GoType type) {
        return argument instanceof Literal literal ? literal.as(type) : argument;
    }

    private Exec builtin(Node command, Operand.Identifier identifier, List<Operand> operands, @Nullable Exec last) {
        if (operands.isEmpty() && last == null) {
            return new Failure(
                    identifier, null, "wrong number of args for " + identifier.name() + ": want at least 1 got 0");
        }
        if (identifier.name().equals("call")) {
            Node callee = operands.isEmpty() ? null : operands.get(0);
            return new CallValue(command, identifier, arguments(operands), last, callee);
        }
        return andOr(command, identifier, operands, last);
    }

    private Exec andOr(Node command, Operand.Identifier identifier, List<Operand> operands, @Nullable Exec last) {
        Exec[] arguments = new Exec[operands.size()];
        boolean outerPossible = possible;
        int firstPossible = 0;
        for (int i = 0; i < arguments.length; i++) {
            possible = outerPossible || i > 0;
            firstPossible = i == 1 ? scope.slotCount() : firstPossible;
            arguments[i] = typed(nested(operands.get(i)), GoType.REFLECT_VALUE);
        }
        possible = outerPossible;
        int[] slots = arguments.length < 2
                ? new int[0]
                : IntStream.range(firstPossible, scope.slotCount()).toArray();
        boolean or = identifier.name().equals("or");
        return new AndOr(identifier, or, arguments, last, slots, point(command));
    }

    @Override
    public Exec visitVariable(Operand.Variable variable) {
        return fields(variable, NO_ARGUMENTS, null);
    }

    @Override
    public Exec visitField(Operand.Field field) {
        return fields(field, NO_ARGUMENTS, null);
    }

    @Override
    public Exec visitChain(Operand.Chain chain) {
        return fields(chain, NO_ARGUMENTS, null);
    }

    private Exec fields(Operand node, Exec[] arguments, @Nullable Exec last) {
        if (node instanceof Operand.Field field) {
            Receiver origin = new Receiver(dotRangeSlot, null);
            return new FieldExec(node, null, names(field.names()), arguments, last, origin);
        }
        if (node instanceof Operand.Variable variable) {
            return variable(variable, arguments, last);
        }
        Operand.Chain chain = (Operand.Chain) node;
        TemplateFunction function =
                chain.operand() instanceof Operand.Identifier identifier ? functions.find(identifier.name()) : null;
        Receiver origin =
                new Receiver(-1, function == null ? null : function.signature().result());
        return new FieldExec(node, nested(chain.operand()), names(chain.fields()), arguments, last, origin);
    }

    private Exec variable(Operand.Variable node, Exec[] arguments, @Nullable Exec last) {
        List<Scope.Variable> found = scope.find(node.name());
        Exec value = Scope.isCertain(found)
                ? new VariableExec(node, found.get(0).slot())
                : new PossibleVariableExec(node, Scope.slots(found));
        if (points != null && Scope.isCertain(found) && found.get(0).collectionSlot() >= 0) {
            value = new ElementExec(
                    value, found.get(0).collectionSlot(), !found.get(0).isElement());
        }
        if (!node.fields().isEmpty()) {
            int rangeSlot = found.isEmpty() ? -1 : found.get(0).rangeSlot();
            Receiver origin = new Receiver(rangeSlot, null);
            return new FieldExec(node, value, names(node.fields()), arguments, last, origin);
        }
        return last == null && arguments.length == 0
                ? value
                : new Failure(node, last, value, "can't give argument to non-function " + printed(node));
    }

    private static String[] names(List<String> names) {
        return names.toArray(new String[0]);
    }

    @Override
    public Exec visitDot(Operand.Dot dot) {
        Exec value = new DotExec(dot);
        return points == null || dotRangeSlot < 0 ? value : new ElementExec(value, dotRangeSlot, false);
    }

    @Override
    public Exec visitNil(Operand.Nil nil) {
        return new Literal(nil);
    }

    @Override
    public Exec visitBool(Operand.Bool literal) {
        return new Literal(literal);
    }

    @Override
    public Exec visitNumber(Operand.Numeral literal) {
        return new Literal(literal);
    }

    @Override
    public Exec visitString(Operand.Text literal) {
        return new Literal(literal);
    }
}
